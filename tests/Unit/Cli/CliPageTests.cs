using Microsoft.Extensions.Time.Testing;
using OriginCloudRegions.Cli;
using OriginCloudRegions.Unit.Dependencies;

namespace OriginCloudRegions.Unit.Cli;

public sealed class CliPageTests
{
    private const string Beginning = "## Commands\n\n";

    [Fact]
    public void Page_EqualsCommandTree()
    {
        var path = Path.Combine(RepositoryFiles.Root, "docs", "cli.md");
        var page = File.ReadAllText(path);
        var start = page.IndexOf(Beginning, StringComparison.Ordinal) + Beginning.Length;
        var expected = page[..start] + CliPage.Of(CommandTree.Build(_ => null, TextReader.Null, new FakeTimeProvider())).TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("OCR_ACCEPT_DOCS") == "1")
        {
            File.WriteAllText(path, expected);
        }

        Assert.True(
            expected == File.ReadAllText(path),
            "docs/cli.md differs from the commands of ocr. OCR_ACCEPT_DOCS=1 dotnet test --project tests/Unit writes it.");
    }
}
