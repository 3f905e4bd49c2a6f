using System.IO.Compression;
using System.Text.RegularExpressions;
using OriginCloudRegions.Api.Pages;

namespace OriginCloudRegions.Unit.Pages;

/// <summary>The pages of the console and of the reference, and their assets.</summary>
public sealed partial class PageTests
{
    private static readonly PageFiles Files = new();

    [Theory]
    [EachOf("console", "docs")]
    public async Task Page_NamesOnlyAssetsThatAreServed(string page)
    {
        var names = await AssetNamesAsync(page);

        Assert.NotEmpty(names);
        foreach (var name in names)
        {
            var asset = await AssetAsync(name);
            Assert.Equal(
                (name, 200, "public, max-age=31536000, immutable"),
                (name, asset.Status, Answers.Header(asset, "Cache-Control")));
        }
    }

    [Theory]
    [EachOf("br", "gzip")]
    public async Task Page_WithAcceptedEncoding_IsCompressed(string coding)
    {
        var answer = await PageAsync("console", ("Accept-Encoding", coding));

        Assert.Equal(coding, Answers.Header(answer, "Content-Encoding"));
        using var packed = new MemoryStream(Answers.Bytes(answer));
        using Stream unpacked = coding == "br"
            ? new BrotliStream(packed, CompressionMode.Decompress)
            : new GZipStream(packed, CompressionMode.Decompress);
        Assert.Equal(
            Answers.Text(await PageAsync("console")),
            await new StreamReader(unpacked).ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [EachOf("{0}", "\"other\", {0}", "W/{0}", "*")]
    public async Task Page_WithIfNoneMatchOfItsETag_Returns304(string pattern)
    {
        var tag = Answers.Header(await PageAsync("console", ("Accept-Encoding", "br")), "ETag")!;
        var condition = pattern.Replace("{0}", tag, StringComparison.Ordinal);

        var answer = await PageAsync("console", ("Accept-Encoding", "br"), ("If-None-Match", condition));

        Assert.Equal((304, 0, tag), (answer.Status, answer.Body.Length, Answers.Header(answer, "ETag")));
    }

    [Fact]
    public async Task Page_WithIfNoneMatchOfETagOfAnotherEncoding_Returns200()
    {
        var tag = Answers.Header(await PageAsync("console"), "ETag")!;

        Assert.Equal(200, (await PageAsync("console", ("Accept-Encoding", "br"), ("If-None-Match", tag))).Status);
    }

    [Theory]
    [InlineData("console", null)]
    [InlineData("docs", "style-src 'self' 'unsafe-inline'")]
    public async Task Page_ForbidsFramesAndInlineScripts(string page, string? unsafeDirective)
    {
        var answer = await PageAsync(page);

        Assert.Equal("text/html; charset=utf-8", Answers.Header(answer, "Content-Type"));
        Assert.Equal("no-cache", Answers.Header(answer, "Cache-Control"));
        Assert.Equal("nosniff", Answers.Header(answer, "X-Content-Type-Options"));
        Assert.Equal("no-referrer", Answers.Header(answer, "Referrer-Policy"));
        var policy = Answers.Header(answer, "Content-Security-Policy")!.Split("; ");
        Assert.Equal("default-src 'none'", policy[0]);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.Equal(
            unsafeDirective,
            policy.SingleOrDefault(directive => directive.Contains("unsafe", StringComparison.Ordinal)));
    }

    [Theory]
    [EachOf("missing.js", "index.html", "..")]
    public async Task Asset_OfUnknownName_Is404(string name) => Assert.Equal(404, (await AssetAsync(name)).Status);

    [Fact]
    public async Task PageAndAsset_WhenConsoleIsDisabled_Return404()
    {
        var name = (await AssetNamesAsync("console"))[0];

        Assert.Equal(404, (await new GetConsole(Files, isOn: false).HandleAsync(Request("console"))).Status);
        Assert.Equal(404, (await new GetDocs(Files, isOn: false).HandleAsync(Request("docs"))).Status);
        Assert.Equal(404, (await new GetConsoleAsset(Files, isOn: false).HandleAsync(AssetRequest(name))).Status);
    }

    private static Task<ApiAnswer> PageAsync(string page, params (string Name, string Value)[] headers)
    {
        IOperation operation = page == "docs" ? new GetDocs(Files, isOn: true) : new GetConsole(Files, isOn: true);
        return operation.HandleAsync(Request(page, headers));
    }

    private static async Task<List<string>> AssetNamesAsync(string page) =>
        [.. AssetName().Matches(Answers.Text(await PageAsync(page))).Select(match => match.Groups[1].Value)];

    private static Task<ApiAnswer> AssetAsync(string name) =>
        new GetConsoleAsset(Files, isOn: true).HandleAsync(AssetRequest(name));

    private static OperationRequest AssetRequest(string name) => Request($"console/assets/{name}");

    private static OperationRequest Request(string path, params (string Name, string Value)[] headers)
    {
        var request = new TestRequest("GET", $"/client/v4/{path}");
        Array.ForEach(headers, header => request.With(header.Name, header.Value));
        return new(request, default);
    }

    [GeneratedRegex("""(?:src|href)="/client/v4/console/assets/([^"]+)""")]
    private static partial Regex AssetName();
}
