using System.Text.RegularExpressions;

namespace OriginCloudRegions.Integration.Requests;

public sealed class ReadmeTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task CurlCommandOfReadme_ReturnsTheAnswerThatTheReadmeShows()
    {
        var readme = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "README.md"), TestContext.Current.CancellationToken);
        var curl = Regex.Match(
            readme,
            @"curl -X (?<method>[A-Z]+) http://[^/]+/client/v4/(?<path>\S+) [^{]+-d '(?<body>[^']+)'\n(?<answer>.+)");

        var reply = await app.Api.SendAsync(
            HttpMethod.Parse(curl.Groups["method"].Value), curl.Groups["path"].Value, curl.Groups["body"].Value);

        Assert.Equal(Example.WithTime(curl.Groups["answer"].Value), Example.WithTime(reply.Body));
    }
}
