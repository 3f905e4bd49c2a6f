using FsCheck.Xunit;
using OriginCloudRegions.Cli.Output;

namespace OriginCloudRegions.Unit.Cli;

public sealed class QuotedTests
{
    [Theory]
    [InlineData("192.0.2", "\"192.0.2\"")]
    [InlineData("a\u001b[2Jb\u202ec\r", "\"a\\u001b[2Jb\\u202ec\\u000d\"")]
    [InlineData("Zürich 🙂", "\"Zürich 🙂\"")]
    public void QuotedText_EscapesControlAndFormatCharacters(string text, string quoted) => Assert.Equal(quoted, Quoted.Of(text));

    [Fact]
    public void QuotedText_OfLongText_IsCutTo60Characters() => Assert.Equal($"\"{new string('x', 60)}...\"", Quoted.Of(new string('x', 100_000)));

    [Property]
    public void QuotedText_OfAnyText_HasNoControlCharacters(string? text) =>
        Assert.DoesNotContain(Quoted.Of(text ?? ""), char.IsControl);
}
