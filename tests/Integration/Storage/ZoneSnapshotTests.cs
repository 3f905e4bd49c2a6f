using OriginCloudRegions.Cli.Audit;
using OriginCloudRegions.Core.Catalogue;
using OriginCloudRegions.Core.Storage.Transport;

namespace OriginCloudRegions.Integration.Storage;

/// <summary>An audit reads more than 1,000 rows in several queries. The zone may change between them.</summary>
public sealed class ZoneSnapshotTests(TableStorage storage) : StoreTests(storage)
{
    private const int Mappings = 1_200;
    private const int SecondPage = 2;

    /// <summary>The new row sorts after the others.</summary>
    [Fact]
    public async Task Audit_WhenRowIsAddedBetweenPages_FindsNoWrongCounter()
    {
        await Tables.FillAsync(Zone, Mappings);

        Assert.Empty(await AuditAsync((SecondPage, () => PutElsewhereAsync(Address("2001:db8::1")))));

        Assert.Equal(Mappings + 1, await Tables.CounterAsync(Zone));
    }

    [Fact]
    public async Task Audit_OfZoneWithSeveralPages_FindsWrongCounter()
    {
        await Tables.FillAsync(Zone, Mappings);
        await Tables.PlantCounterAsync(Zone, Mappings - 1);

        Assert.Equal(FindingKind.CounterDiffers, Assert.Single(await AuditAsync()).Kind);
    }

    private async Task<IReadOnlyList<Finding>> AuditAsync(params (int BeforeCall, Func<Task> Happens)[] interruptions)
    {
        using var transport = new InterruptedTransport(interruptions);
        var audit = new ZoneAudit(new TableService(Tables.Options, transport), RegionCatalogue.Load());
        return await audit.RunAsync(Zone, repairs: false, Stop);
    }
}
