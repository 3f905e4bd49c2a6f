using System.Text.RegularExpressions;
using OriginCloudRegions.Api.Http;
using OriginCloudRegions.Api.Pages;
using OriginCloudRegions.Unit.Http;

namespace OriginCloudRegions.Unit.Pages;

public sealed partial class GetDocsTests
{
    private static readonly PageFiles Files = new();

    [Fact]
    public async Task Page_NamesOnlyFilesThatAreServed()
    {
        var names = AssetName().Matches(Answers.Text(await PageAsync())).Select(match => match.Groups[1].Value).ToList();

        Assert.NotEmpty(names);
        foreach (var name in names)
        {
            var asset = await new GetConsoleAsset(Files, isOn: true).HandleAsync(Request($"console/assets/{name}"));
            Assert.Equal((name, 200), (name, asset.Status));
        }
    }

    [Fact]
    public async Task Page_MayNotBeFramed_AndLoadsOnlyFromThisService()
    {
        var answer = await PageAsync();

        Assert.Equal("no-cache", Answers.Header(answer, "Cache-Control"));
        Assert.Equal("nosniff", Answers.Header(answer, "X-Content-Type-Options"));
        Assert.Equal("no-referrer", Answers.Header(answer, "Referrer-Policy"));
        var policy = Answers.Header(answer, "Content-Security-Policy")!.Split("; ");
        Assert.Superset(
            new HashSet<string> { "default-src 'none'", "script-src 'self'", "connect-src 'self'", "frame-ancestors 'none'" },
            policy.ToHashSet());
        Assert.Equal(
            ["style-src 'self' 'unsafe-inline'"],
            policy.Where(directive => directive.Contains("unsafe", StringComparison.Ordinal)));
        Assert.DoesNotContain(policy, directive => directive.Contains(':', StringComparison.Ordinal) && directive != "img-src 'self' data:");
    }

    [Fact]
    public async Task TurnedOff_ThereIsNoPage() =>
        Assert.Equal(404, (await new GetDocs(Files, isOn: false).HandleAsync(Request("docs"))).Status);

    private static Task<ApiAnswer> PageAsync() => new GetDocs(Files, isOn: true).HandleAsync(Request("docs"));

    private static OperationRequest Request(string path) => new(new TestRequest("GET", $"/client/v4/{path}"), default);

    [GeneratedRegex("""(?:src|href)="/client/v4/console/assets/([^"]+)""")]
    private static partial Regex AssetName();
}
