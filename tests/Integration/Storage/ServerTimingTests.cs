using System.Globalization;
using System.Text.RegularExpressions;

namespace OriginCloudRegions.Integration.Storage;

/// <summary>The count of storage calls is in an ambient variable, which concurrent requests must not share.</summary>
public sealed class ServerTimingTests(RunningApp app) : IClassFixture<RunningApp>
{
    private const int Rounds = 12;

    /// <summary>In milliseconds. The SDK repeats a try that takes this long, and the repetition counts too.</summary>
    private const double TryTimeout = 3000;

    private readonly string zone = Api.NewZone();

    [Fact]
    public async Task ServerTiming_OfConcurrentRequest_CountsOnlyItsOwnStorageCalls()
    {
        await app.Tables.FillAsync(zone, 2_100);
        await app.Api.GetAsync(zone, "192.0.2.1");
        var tokens = await Task.WhenAll(Enumerable.Range(0, Rounds).Select(_ => app.TokenAsync(ZoneScope.All, Permission.Read)));

        var answers = await Task.WhenAll(tokens.SelectMany(Requests).Select(async sent => (sent.Counts, Reply: await sent.Reply)));

        var counted = answers.SelectMany(answer => Counted(answer.Counts, answer.Reply)).ToList();
        Assert.Equal(7 * Rounds, counted.Count);
        Assert.Contains(counted, metric => metric is { Expected: > 0, Duration: < TryTimeout });
        Assert.All(counted, metric =>
        {
            var most = metric.Duration < TryTimeout ? metric.Expected : int.MaxValue;
            Assert.InRange(metric.Calls, metric.Expected, most);
        });
    }

    /// <summary>Sends requests with known counts. A page costs a call for each thousand rows up to its end.</summary>
    private IEnumerable<(int[] Counts, Task<Reply> Reply)> Requests(string freshToken, int round) =>
    [
        ([3], app.Api.ListAsync(zone, "?per_page=100&page=21")),
        ([0], app.Api.ListAsync(zone, "/supported_regions")),
        ([2], app.Api.PutAsync(zone, Tables.FilledAddress(round), "oci", "us-ashburn-1")),
        ([1], app.Api.GetAsync(zone, Tables.FilledAddress(Rounds + round))),
        ([2], app.Api.ListAsync(zone, "?per_page=100&page=11")),
        ([1, 1], app.Api.SendAsync(
            HttpMethod.Get,
            Api.MappingPath(zone, Tables.FilledAddress(Rounds + round)),
            change: request => request.Headers.Authorization = new("Bearer", freshToken))),
    ];

    /// <summary>Returns the metrics of an answer: <c>table</c>, then <c>credentials</c>.</summary>
    private static IEnumerable<(int Expected, int Calls, double Duration)> Counted(int[] expected, Reply reply)
    {
        var metrics = Regex.Matches(
            reply.Headers["Server-Timing"], """dur=(?<duration>[\d.]+);desc="(?<calls>\d+) calls"(,|$)""");
        Assert.Equal((200, expected.Length), (reply.Status, metrics.Count));
        return expected.Zip(metrics, (calls, metric) => (calls, (int)Number(metric, "calls"), Number(metric, "duration")));
    }

    private static double Number(Match metric, string group) => double.Parse(metric.Groups[group].Value, CultureInfo.InvariantCulture);
}
