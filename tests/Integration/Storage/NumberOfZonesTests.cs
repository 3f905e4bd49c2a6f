using OriginCloudRegions.Cli.Audit;
using OriginCloudRegions.Core.Catalogue;
using OriginCloudRegions.Core.Storage.Transport;

namespace OriginCloudRegions.Integration.Storage;

/// <summary>The storage calls of each operation in a new zone, in an account with more and more zones.</summary>
public sealed class NumberOfZonesTests(RunningApp app) : IClassFixture<RunningApp>
{
    private const int Mappings = 20;
    private const int AuditedZones = 20;

    private static readonly (string Operation, int Calls)[] Expected =
    [
        ("list", 1),
        ("get", 1),
        ("put, replace", 2),
        ("put, new", 3),
        ("delete", 2),
        ("batch", 2),
        ("batch delete", 2),
        ("audit", 2),
    ];

    private static readonly string Batch =
        $"[{Api.MappingJson("10.0.0.1", region: "us-west-2")},{Api.MappingJson("10.0.9.9", region: "us-west-2")}]";

    [Fact]
    public async Task StorageCallsOfEachOperation_With10000Zones_AreAsManyAsWithOneZone()
    {
        foreach (var zones in new[] { 0, 100, 10_000 })
        {
            await app.Tables.FillAsync(Enumerable.Range(0, zones).Select(_ => Api.NewZone()), 1);

            Assert.Equal(Expected, await CallsAsync());
        }
    }

    private async Task<List<(string Operation, int Calls)>> CallsAsync()
    {
        var zone = Api.NewZone();
        await app.Tables.FillAsync(zone, Mappings);
        return
        [
            ("list", Calls(await app.Api.ListAsync(zone))),
            ("get", Calls(await app.Api.GetAsync(zone, "10.0.0.0"))),
            ("put, replace", Calls(await app.Api.PutAsync(zone, "10.0.0.0", "aws", "us-west-2"))),
            ("put, new", Calls(await app.Api.PutAsync(zone, "10.0.1.0"))),
            ("delete", Calls(await app.Api.DeleteAsync(zone, "10.0.1.0"))),
            ("batch", Calls(await app.Api.BatchAsync(HttpMethod.Put, zone, Batch))),
            ("batch delete", Calls(await app.Api.BatchAsync(HttpMethod.Delete, zone, """["10.0.0.1","10.0.9.9"]"""))),
            ("audit", await AuditCallsAsync()),
        ];
    }

    private static int Calls(Reply reply)
    {
        Assert.Equal(200, reply.Status);
        return reply.TableCalls;
    }

    /// <summary>Returns the calls for each of the account's first zones, including the search for the zone.</summary>
    private async Task<int> AuditCallsAsync()
    {
        using var transport = new InterruptedTransport();
        var audit = new ZoneAudit(new TableService(app.Tables.Options, transport), RegionCatalogue.Load());
        var calls = new List<int> { 0 };
        await foreach (var zone in audit.ZonesAsync(TestContext.Current.CancellationToken).Take(AuditedZones))
        {
            Assert.Empty(await audit.RunAsync(zone, repairs: false, TestContext.Current.CancellationToken));
            calls.Add(transport.Calls);
        }

        return Assert.Single(calls.Zip(calls.Skip(1), (before, after) => after - before).Distinct());
    }
}
