using System.IO.Compression;
using System.Text.RegularExpressions;
using OriginCloudRegions.Api.Http;
using OriginCloudRegions.Api.Pages;
using OriginCloudRegions.Unit.Http;

namespace OriginCloudRegions.Unit.Pages;

public sealed partial class GetConsoleTests
{
    private static readonly PageFiles Files = new();

    [Fact]
    public async Task Page_NamesOnlyFilesThatAreServed()
    {
        var names = AssetName().Matches(Answers.Text(await PageAsync())).Select(match => match.Groups[1].Value).ToList();

        Assert.NotEmpty(names);
        foreach (var name in names)
        {
            Assert.Equal((name, 200), (name, (await AssetAsync(name)).Status));
        }
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task CompressedPage_IsThePage(string coding)
    {
        var answer = await PageAsync(("Accept-Encoding", coding));

        Assert.Equal(coding, Answers.Header(answer, "Content-Encoding"));
        using var packed = new MemoryStream(Answers.Bytes(answer));
        using Stream unpacked = coding == "br"
            ? new BrotliStream(packed, CompressionMode.Decompress)
            : new GZipStream(packed, CompressionMode.Decompress);
        Assert.Equal(Answers.Text(await PageAsync()), await new StreamReader(unpacked).ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("\"other\", {0}")]
    [InlineData("W/{0}")]
    [InlineData("*")]
    public async Task KnownPage_IsNotSentAgain(string pattern)
    {
        var tag = Answers.Header(await PageAsync(("Accept-Encoding", "br")), "ETag")!;

        var answer = await PageAsync(("Accept-Encoding", "br"), ("If-None-Match", pattern.Replace("{0}", tag, StringComparison.Ordinal)));

        Assert.Equal((304, 0), (answer.Status, answer.Body.Length));
        Assert.Equal(tag, Answers.Header(answer, "ETag"));
    }

    [Fact]
    public async Task Tag_DiffersBetweenEncodings_SoThatAnotherFormIsSent()
    {
        var tag = Answers.Header(await PageAsync(), "ETag")!;

        Assert.Equal(200, (await PageAsync(("Accept-Encoding", "br"), ("If-None-Match", tag))).Status);
    }

    [Fact]
    public async Task Page_MayNotBeFramed_AndLoadsOnlyFromThisService()
    {
        var answer = await PageAsync();

        Assert.Equal("text/html; charset=utf-8", Answers.Header(answer, "Content-Type"));
        Assert.Equal("no-cache", Answers.Header(answer, "Cache-Control"));
        Assert.Equal("nosniff", Answers.Header(answer, "X-Content-Type-Options"));
        Assert.Equal("no-referrer", Answers.Header(answer, "Referrer-Policy"));
        var policy = Answers.Header(answer, "Content-Security-Policy")!;
        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asset_IsKeptForever()
    {
        var name = AssetName().Match(Answers.Text(await PageAsync())).Groups[1].Value;

        Assert.Equal("public, max-age=31536000, immutable", Answers.Header(await AssetAsync(name), "Cache-Control"));
    }

    [Theory]
    [InlineData("missing.js")]
    [InlineData("index.html")]
    [InlineData("..")]
    public async Task UnknownAsset_IsNotFound(string name) => Assert.Equal(404, (await AssetAsync(name)).Status);

    [Fact]
    public async Task TurnedOff_ThereIsNeitherPageNorAsset()
    {
        var name = AssetName().Match(Answers.Text(await PageAsync())).Groups[1].Value;

        Assert.Equal(404, (await new GetConsole(Files, isOn: false).HandleAsync(Request("console"))).Status);
        Assert.Equal(404, (await new GetConsoleAsset(Files, isOn: false).HandleAsync(Request($"console/assets/{name}"))).Status);
    }

    private static Task<ApiAnswer> PageAsync(params (string Name, string Value)[] headers) =>
        new GetConsole(Files, isOn: true).HandleAsync(Request("console", headers));

    private static Task<ApiAnswer> AssetAsync(string name) =>
        new GetConsoleAsset(Files, isOn: true).HandleAsync(Request($"console/assets/{name}"));

    private static OperationRequest Request(string path, params (string Name, string Value)[] headers) => new(
        new TestRequest("GET", $"/client/v4/{path}")
        {
            Headers = headers.ToDictionary(header => header.Name, header => header.Value, StringComparer.OrdinalIgnoreCase),
        },
        default);

    [GeneratedRegex("""(?:src|href)="/client/v4/console/assets/([^"]+)""")]
    private static partial Regex AssetName();
}
