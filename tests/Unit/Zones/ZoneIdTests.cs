using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using OriginCloudRegions.Core.Zones;

namespace OriginCloudRegions.Unit.Zones;

public sealed class ZoneIdTests
{
    [Theory]
    [EachOf(
        "a", "-", "_", "023e105f4ecef8ad9ca31a8372d0c353", "ABCDEFGHIJKLMNOPQRSTUVWXYZ-_0123",
        "abcdefghijklmnopqrstuvwxyz456789")]
    public void TryParse_Of1To32AllowedCharacters_ReturnsTrue(string text) => Assert.True(ZoneId.TryParse(text, out _));

    [Theory]
    [EachOf(
        "", " ", "023e105f4ecef8ad9ca31a8372d0c3530", "zone.a", "zone a", "zone/a", "zone\\a", "zone#a", "zone?a",
        "zone%61", "zone\n", "zone\0", "*", "a,b", "!quota", "z\u00f6ne", "\u0661", "\uff11",
        // The Kelvin sign, which equals k when letter case is ignored.
        "\u212a")]
    public void TryParse_OfInvalidZoneId_ReturnsFalseAndNull(string text)
    {
        Assert.False(ZoneId.TryParse(text, out var zone));
        Assert.Null(zone);
    }

    [Fact]
    public void TryParse_OfAnyCharacter_AcceptsOnlyLettersDigitsHyphenAndUnderscore()
    {
        foreach (var c in Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c))
        {
            Assert.Equal(char.IsAsciiLetterOrDigit(c) || c is '-' or '_', ZoneId.TryParse($"a{c}", out _));
        }
    }

    [Property]
    public Property TryParse_OfAnyText_AcceptsOnlyAllowedLengthAndCharacters() =>
        Prop.ForAll(
            Gen.Frequency((60, Gen.Elements<char>("azAZ09-_")), (1, Gen.Elements<char>("./:@[`{ \u00e9"))).ListOf().ToArbitrary(),
            text => Assert.Equal(
                text.Count is >= 1 and <= 32 && text.All("azAZ09-_".Contains), ZoneId.TryParse(string.Concat(text), out _)));
}
