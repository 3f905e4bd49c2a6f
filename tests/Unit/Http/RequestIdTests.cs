namespace OriginCloudRegions.Unit.Http;

public sealed class RequestIdTests
{
    [Theory]
    [EachOf(
        "a", "Az09-_", "0123456789012345678901234567890123456789012345678901234567890123",
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")]
    public void RequestId_WhenHeaderIsValid_EqualsTheHeader(string sent) => Assert.Equal(sent, Id(sent));

    [Theory]
    [EachOf(
        "", "01234567890123456789012345678901234567890123456789012345678901234", "a b", "a.b", "a\tb", "a\nb", "a,b",
        "a\"b", "{a}", "id\u00e9", "\u0661", "\uff11", null)]
    public void RequestId_WhenHeaderIsInvalidOrMissing_IsNew(string? sent)
    {
        var id = Id(sent);
        Assert.Matches(@"\A[A-Za-z0-9_-]{16,64}\z", id);
        Assert.NotEqual(sent, id);
        Assert.NotEqual(id, Id(sent));
    }

    [Fact]
    public void RequestId_OfAnyCharacter_AcceptsOnlyLettersDigitsHyphenAndUnderscore()
    {
        foreach (var c in Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c))
        {
            Assert.Equal(char.IsAsciiLetterOrDigit(c) || c is '-' or '_', Id($"a{c}") == $"a{c}");
        }
    }

    private static string Id(string? sent) =>
        RequestId.Of(sent is null ? new TestRequest() : new TestRequest().With("x-request-id", sent));
}
