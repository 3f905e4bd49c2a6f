using OriginCloudRegions.Testing.App;
using OriginCloudRegions.Testing.Http;
using OriginCloudRegions.Testing.Storage;

namespace OriginCloudRegions.Integration.Mappings;

/// <summary>A zone with a quota of two, and two addresses: the second put of an address is a replacement and needs no quota.</summary>
public sealed class QuotaRaceTests(QuotaRaceTests.NarrowApp app) : IClassFixture<QuotaRaceTests.NarrowApp>
{
    private const int Rounds = 50;

    [Fact]
    public async Task Puts_That_Race_For_The_Last_Places_Are_Not_Refused_For_Each_Others_Sake()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var zone = Api.NewZone();

            var replies = await Task.WhenAll(Enumerable.Range(0, 10).Select(i =>
                app.Api.PutAsync(zone, $"192.0.2.{i % 2}", i % 4 < 2 ? "aws" : "oci", i % 4 < 2 ? "us-east-1" : "us-ashburn-1")));

            Assert.All(replies, reply => Assert.Equal((200, ""), (reply.Status, reply.Status == 200 ? "" : reply.Body)));
        }
    }

    [Fact]
    public async Task Batches_That_Race_For_The_Last_Places_Are_Not_Refused_For_Each_Others_Sake()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var zone = Api.NewZone();

            var replies = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => app.Api.BatchAsync(
                HttpMethod.Put, zone, $"[{Api.MappingJson("192.0.2.0")},{Api.MappingJson("192.0.2.1", "oci", "us-ashburn-1")}]")));

            Assert.All(replies, reply => Assert.Equal(200, reply.Status));
            Assert.Equal(2, await app.Tables.CounterAsync(zone));
        }
    }

    public sealed class NarrowApp(TableStorage storage) : RunningApp(storage, new() { ["Quota__MappingsPerZone"] = "2" });
}
