namespace OriginCloudRegions.Integration.Mappings;

/// <summary>A zone with a quota of two, and puts of two addresses. Further puts of them are replacements.</summary>
public sealed class QuotaRaceTests(QuotaRaceTests.NarrowApp app) : IClassFixture<QuotaRaceTests.NarrowApp>
{
    private const int Rounds = 50;

    [Fact]
    public Task ConcurrentPuts_WhenTheirMappingsFitTheQuota_AreNeverRefused() => RaceAsync(10, (zone, i) =>
        app.Api.PutAsync(zone, $"192.0.2.{i % 2}", i % 4 < 2 ? "aws" : "oci", i % 4 < 2 ? "us-east-1" : "us-ashburn-1"));

    [Fact]
    public Task ConcurrentBatches_WhenTheirMappingsFitTheQuota_AreNeverRefused() => RaceAsync(4, (zone, _) => app.Api.BatchAsync(
        HttpMethod.Put, zone, $"[{Api.MappingJson("192.0.2.0")},{Api.MappingJson("192.0.2.1", "oci", "us-ashburn-1")}]"));

    private async Task RaceAsync(int callers, Func<string, int, Task<Reply>> sendAsync)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var zone = Api.NewZone();

            var replies = await Task.WhenAll(Enumerable.Range(0, callers).Select(i => sendAsync(zone, i)));

            Assert.All(replies, reply => Assert.True(reply.Status == 200, reply.Body));
            Assert.Equal(2, await app.Tables.CounterAsync(zone));
        }
    }

    public sealed class NarrowApp(TableStorage storage) : RunningApp(storage, new() { ["Quota__MappingsPerZone"] = "2" });
}
