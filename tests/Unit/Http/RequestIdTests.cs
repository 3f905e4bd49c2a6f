using Microsoft.AspNetCore.Http;
using OriginCloudRegions.Native.Http;

namespace OriginCloudRegions.Unit.Http;

public sealed class RequestIdTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("Az09-_")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123")]
    [InlineData("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")]
    public async Task The_Callers_Id_Is_Kept(string sent) => Assert.Equal(sent, await IdAsync(sent));

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
    public async Task Another_Id_Is_Replaced_By_A_New_One(string sent) => await IsNewAsync(sent);

    [Fact]
    public async Task Two_Ids_Are_Replaced_By_A_New_One() => await IsNewAsync("a", "b");

    [Fact]
    public async Task A_Request_Without_An_Id_Gets_A_New_One() => await IsNewAsync();

    [Fact]
    public async Task New_Ids_Differ() => Assert.NotEqual(await IdAsync(), await IdAsync());

    [Fact]
    public async Task Every_Character_Is_Kept_Or_Replaced_As_The_Alphabet_Says()
    {
        foreach (var c in Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c))
        {
            Assert.Equal(char.IsAsciiLetterOrDigit(c) || c is '-' or '_', await IdAsync($"a{c}") == $"a{c}");
        }
    }

    private static async Task IsNewAsync(params string[] sent)
    {
        var id = await IdAsync(sent);
        Assert.Matches(@"\A[A-Za-z0-9_-]{16,64}\z", id);
        Assert.DoesNotContain(id, sent);
    }

    /// <summary>What the request is called by those behind.</summary>
    private static async Task<string> IdAsync(params string[] sent)
    {
        var context = new DefaultHttpContext();
        if (sent.Length > 0)
        {
            context.Request.Headers["X-Request-Id"] = sent;
        }

        var id = "";
        await RequestId.InvokeAsync(context, next =>
        {
            id = next.TraceIdentifier;
            return Task.CompletedTask;
        });
        return id;
    }
}
