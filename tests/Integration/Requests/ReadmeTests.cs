using System.Text.RegularExpressions;
using OriginCloudRegions.Local.Tools;
using OriginCloudRegions.Testing.App;

namespace OriginCloudRegions.Integration.Requests;

public sealed partial class ReadmeTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task Curl_OfTheReadme_GetsTheAnswerOfTheReadme()
    {
        var readme = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "README.md"), TestContext.Current.CancellationToken);
        var curl = Curl().Match(readme);

        var reply = await app.Api.SendAsync(
            HttpMethod.Parse(curl.Groups["method"].Value), curl.Groups["path"].Value, curl.Groups["body"].Value);

        Assert.Equal(WithoutTime(curl.Groups["answer"].Value), WithoutTime(reply.Body));
    }

    private static string WithoutTime(string answer) => Time().Replace(answer, "TIME");

    [GeneratedRegex(@"curl -X (?<method>[A-Z]+) http://[^/]+/client/v4/(?<path>\S+) [^{]+-d '(?<body>[^']+)'\n(?<answer>.+)")]
    private static partial Regex Curl();

    [GeneratedRegex("""\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z""")]
    private static partial Regex Time();
}
