using System.Text.RegularExpressions;

namespace OriginCloudRegions.Integration.Pages;

/// <summary>The console and the docs.</summary>
public sealed class PageTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Theory]
    [InlineData("console", "console")]
    [InlineData("console/", "console")]
    [InlineData("docs", "reference")]
    [InlineData("docs/", "reference")]
    [InlineData("DOCS", "reference")]
    public async Task Page_WithoutCredential_IsServedWithoutStorageCall(string path, string element)
    {
        var page = await GetAsync(path);

        Assert.Equal((200, 0), (page.Status, page.TableCalls));
        Assert.Contains($"""<div id="{element}">""", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asset_WhenCallerAcceptsBrotli_IsCompressed()
    {
        var page = await GetAsync("console");
        var name = Regex.Match(page.Body, """src="/client/v4/console/assets/([^"]+\.js)""").Groups[1].Value;

        var plain = await GetAsync($"console/assets/{name}");
        var packed = await GetAsync($"console/assets/{name}", ("Accept-Encoding", "gzip, br"));

        Assert.Equal("text/javascript; charset=utf-8", plain.Headers["Content-Type"]);
        Assert.False(plain.Headers.ContainsKey("Content-Encoding"));
        Assert.Equal("br", packed.Headers["Content-Encoding"]);
        Assert.InRange(packed.Body.Length, 1, plain.Body.Length / 2);
    }

    [Fact]
    public async Task DocsPage_HasContentSecurityPolicyNosniffAndNoReferrer()
    {
        var page = await GetAsync("docs");

        Assert.Equal(
            "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; "
            + "frame-ancestors 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:",
            page.Headers["Content-Security-Policy"]);
        Assert.Equal(
            ("text/html; charset=utf-8", "nosniff", "no-referrer"),
            (page.Headers["Content-Type"], page.Headers["X-Content-Type-Options"], page.Headers["Referrer-Policy"]));
    }

    [Fact]
    public async Task DocsPage_WithMatchingIfNoneMatch_Returns304()
    {
        var page = await GetAsync("docs", ("Accept-Encoding", "br"));

        var again = await GetAsync("docs", ("Accept-Encoding", "br"), ("If-None-Match", page.Headers["ETag"]));

        Assert.Equal(("br", 304), (page.Headers["Content-Encoding"], again.Status));
    }

    private Task<Reply> GetAsync(string path, params (string Name, string Value)[] headers) => app.Api.SendAsync(
        HttpMethod.Get,
        path,
        change: request =>
        {
            request.Headers.Authorization = null;
            Array.ForEach(headers, header => request.Headers.Add(header.Name, header.Value));
        });

    public sealed class Off(OffApp app) : IClassFixture<OffApp>
    {
        [Theory]
        [InlineData("console")]
        [InlineData("docs")]
        [InlineData("console/assets/missing.js")]
        public async Task Page_WhenConsoleIsDisabled_Returns404(string path) => (await app.Api.SendAsync(HttpMethod.Get, path))
            .IsRefusal(404, 7003, $"Could not route to /{path}, perhaps your object identifier is invalid?");
    }

    public sealed class OffApp(TableStorage storage) : RunningApp(storage, new() { ["Console__Enabled"] = "false" });
}
