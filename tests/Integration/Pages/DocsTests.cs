using OriginCloudRegions.Testing.App;
using OriginCloudRegions.Testing.Http;

namespace OriginCloudRegions.Integration.Pages;

public sealed class DocsTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Theory]
    [InlineData("docs")]
    [InlineData("docs/")]
    [InlineData("DOCS")]
    public async Task Docs_NeedNoCredential_AndNoStorageCall(string path)
    {
        var page = await GetAsync(path);

        Assert.Equal((200, 0), (page.Status, page.TableCalls));
        Assert.Contains("""<div id="reference">""", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Docs_CarryThePolicyThatTheirPackageNeeds()
    {
        var page = await GetAsync("docs");

        Assert.Equal("text/html; charset=utf-8", page.Headers["Content-Type"]);
        Assert.Equal(
            "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data:",
            page.Headers["Content-Security-Policy"]);
        Assert.Equal("nosniff", page.Headers["X-Content-Type-Options"]);
        Assert.Equal("no-referrer", page.Headers["Referrer-Policy"]);
    }

    [Fact]
    public async Task KnownDocs_AreNotSentAgain()
    {
        var page = await GetAsync("docs", request => request.Headers.Add("Accept-Encoding", "br"));

        var again = await GetAsync("docs", request =>
        {
            request.Headers.Add("Accept-Encoding", "br");
            request.Headers.Add("If-None-Match", page.Headers["ETag"]);
        });

        Assert.Equal(("br", 304), (page.Headers["Content-Encoding"], again.Status));
    }

    private Task<Reply> GetAsync(string path, Action<HttpRequestMessage>? change = null) => app.Api.SendAsync(
        HttpMethod.Get,
        path,
        change: request =>
        {
            request.Headers.Authorization = null;
            change?.Invoke(request);
        });

    public sealed class Off(ConsoleTests.OffApp app) : IClassFixture<ConsoleTests.OffApp>
    {
        [Fact]
        public async Task Docs_AreNotFound() => (await app.Api.SendAsync(HttpMethod.Get, "docs")).IsRefusal(
            404, 7003, "Could not route to /docs, perhaps your object identifier is invalid?");
    }
}
