using OriginCloudRegions.Cli.Audit;
using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Catalogue;
using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Core.Storage.Transport;
using OriginCloudRegions.Core.Storage.Writing;
using OriginCloudRegions.Testing.Http;
using OriginCloudRegions.Testing.Storage;

namespace OriginCloudRegions.Integration.Storage;

/// <summary>A zone of more than 1,000 rows takes more than one query to look at, and may change between them.</summary>
public sealed class ZoneSnapshotTests(TableStorage storage)
{
    private const int Mappings = 1_200;
    private const int SecondPage = 2;

    private readonly Tables tables = new(storage.ConnectionString, Guid.CreateVersion7().ToString("N"));
    private readonly string zone = Api.NewZone();

    [Fact]
    public async Task Audit_WhenRowIsAddedBetweenPages_FindsNoMiscount()
    {
        await tables.FillAsync(zone, Mappings);

        Assert.Empty(await AuditAsync((SecondPage, PutLastAsync)));

        Assert.Equal(Mappings + 1, await tables.CounterAsync(zone));
    }

    [Fact]
    public async Task Audit_OfWrongCounterOverSeveralPages_FindsMiscount()
    {
        await tables.FillAsync(zone, Mappings);
        await tables.PlantCounterAsync(zone, Mappings - 1);

        Assert.Equal(FindingKind.CounterDiffers, Assert.Single(await AuditAsync()).Kind);
    }

    private async Task<IReadOnlyList<Finding>> AuditAsync(params (int BeforeCall, Func<Task> Happens)[] interruptions)
    {
        using var transport = new InterruptedTransport(interruptions);
        var audit = new ZoneAudit(new TableService(tables.Options, transport), RegionCatalogue.Load());
        return await audit.RunAsync(zone, repairs: false, TestContext.Current.CancellationToken);
    }

    /// <summary>Sorts after every row that is there.</summary>
    private async Task PutLastAsync()
    {
        Assert.True(OriginAddress.TryParse("2001:db8::1", out var address));
        using var other = new TableMappingStore(new TableService(tables.Options), 3500, TimeProvider.System);
        await other.PutAsync(Tables.Zone(zone), new MappingRequest(address, "aws", "us-east-1"), null, TestContext.Current.CancellationToken);
    }
}
