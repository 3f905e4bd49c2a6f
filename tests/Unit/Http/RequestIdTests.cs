using OriginCloudRegions.Api.Http;

namespace OriginCloudRegions.Unit.Http;

public sealed class RequestIdTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("Az09-_")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123")]
    [InlineData("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")]
    public void The_Callers_Id_Is_Kept(string sent) => Assert.Equal(sent, Id(sent));

    [Theory]
    [InlineData("")]
    [InlineData("01234567890123456789012345678901234567890123456789012345678901234")]
    [InlineData("a b")]
    [InlineData("a.b")]
    [InlineData("a\tb")]
    [InlineData("a\nb")]
    [InlineData("a\"b")]
    [InlineData("{a}")]
    [InlineData("id\u00e9")]
    [InlineData("\u0661")]
    [InlineData("\uff11")]
    public void Another_Id_Is_Replaced_By_A_New_One(string sent) => IsNew(sent);

    [Fact]
    public void Two_Ids_Are_Replaced_By_A_New_One() => IsNew("a", "b");

    [Fact]
    public void A_Request_Without_An_Id_Gets_A_New_One() => IsNew();

    [Fact]
    public void New_Ids_Differ() => Assert.NotEqual(Id(), Id());

    [Fact]
    public void Every_Character_Is_Kept_Or_Replaced_As_The_Alphabet_Says()
    {
        foreach (var c in Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c))
        {
            Assert.Equal(char.IsAsciiLetterOrDigit(c) || c is '-' or '_', Id($"a{c}") == $"a{c}");
        }
    }

    private static void IsNew(params string[] sent)
    {
        var id = Id(sent);
        Assert.Matches(@"\A[A-Za-z0-9_-]{16,64}\z", id);
        Assert.DoesNotContain(id, sent);
    }

    private static string Id(params string[] sent)
    {
        var request = new TestRequest();
        if (sent.Length > 0)
        {
            request.Headers["x-request-id"] = string.Join(',', sent);
        }

        return RequestId.Of(request);
    }
}
