using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using OriginCloudRegions.Core.Zones;

namespace OriginCloudRegions.Unit.Zones;

public sealed class ZoneIdTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("-")]
    [InlineData("_")]
    [InlineData("023e105f4ecef8ad9ca31a8372d0c353")]
    [InlineData("ABCDEFGHIJKLMNOPQRSTUVWXYZ-_0123")]
    [InlineData("abcdefghijklmnopqrstuvwxyz456789")]
    public void TryParse_OneTo32AllowedCharacters_ReturnsTrue(string text) => Assert.True(ZoneId.TryParse(text, out _));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("023e105f4ecef8ad9ca31a8372d0c3530")]
    [InlineData("zone.a")]
    [InlineData("zone a")]
    [InlineData("zone/a")]
    [InlineData("zone\\a")]
    [InlineData("zone#a")]
    [InlineData("zone?a")]
    [InlineData("zone%61")]
    [InlineData("zone\n")]
    [InlineData("zone\0")]
    [InlineData("*")]
    [InlineData("a,b")]
    [InlineData("!quota")]
    [InlineData("z\u00f6ne")]
    [InlineData("\u0661")]
    [InlineData("\uff11")]
    [InlineData("\u212a")] // Kelvin sign, a k to those who ignore case
    public void TryParse_OtherText_ReturnsFalseAndNull(string text)
    {
        Assert.False(ZoneId.TryParse(text, out var zone));
        Assert.Null(zone);
    }

    [Fact]
    public void TryParse_EveryCharacter_FollowsAlphabet()
    {
        foreach (var c in Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c))
        {
            Assert.Equal(char.IsAsciiLetterOrDigit(c) || c is '-' or '_', ZoneId.TryParse($"a{c}", out _));
        }
    }

    [Property]
    public Property TryParse_AnyText_FollowsLengthAndAlphabet() =>
        Prop.ForAll(
            Gen.Frequency((60, Gen.Elements<char>("azAZ09-_")), (1, Gen.Elements<char>("./:@[`{ \u00e9"))).ListOf().ToArbitrary(),
            text => Assert.Equal(
                text.Count is >= 1 and <= 32 && text.All("azAZ09-_".Contains), ZoneId.TryParse(string.Concat(text), out _)));
}
