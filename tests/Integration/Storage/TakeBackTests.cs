using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Core.Storage.Transport;
using OriginCloudRegions.Core.Storage.Writing;
using OriginCloudRegions.Testing.Http;
using OriginCloudRegions.Testing.Storage;

namespace OriginCloudRegions.Integration.Storage;

/// <summary>100 creations take two transactions. What another instance does between them must not leave half a batch.</summary>
public sealed class TakeBackTests(TableStorage storage)
{
    private const int Quota = 100;
    private const int SecondTransaction = 3;

    /// <summary>After the counter was read twice, and the row that is left looked at.</summary>
    private const int TakingBack = 7;

    private readonly Tables tables = new(storage.ConnectionString, Guid.CreateVersion7().ToString("N"));
    private readonly string zone = Api.NewZone();

    [Fact]
    public async Task A_Zone_That_Fills_Between_The_Transactions_Has_Nothing_Of_The_Batch()
    {
        Assert.False(await PutHundredAsync((SecondTransaction, () => PutElsewhereAsync("2001:db8::1"))));

        Assert.Equal(["2001:db8::1"], (await tables.RowsAsync(zone)).Keys);
        Assert.Equal(1, await tables.CounterAsync(zone));
    }

    [Fact]
    public async Task TakeBack_OfRowThatAnotherCallerChanged_KeepsRow()
    {
        Assert.False(await PutHundredAsync(
            (SecondTransaction, () => PutElsewhereAsync("2001:db8::1")), (SecondTransaction, () => PutElsewhereAsync("192.0.2.7"))));

        await HasTwoAsync();
    }

    [Fact]
    public async Task TakeBack_WhenRowChangesMeanwhile_KeepsOnlyThisRow()
    {
        Assert.False(await PutHundredAsync(
            (SecondTransaction, () => PutElsewhereAsync("2001:db8::1")), (TakingBack, () => PutElsewhereAsync("192.0.2.7"))));

        await HasTwoAsync();
    }

    [Fact]
    public async Task Without_An_Interruption_All_Are_There()
    {
        Assert.True(await PutHundredAsync());

        Assert.Equal((100, 100), ((await tables.RowsAsync(zone)).Count, await tables.CounterAsync(zone)));
    }

    private async Task HasTwoAsync()
    {
        var rows = await tables.RowsAsync(zone);
        Assert.Equal(["192.0.2.7", "2001:db8::1"], rows.Keys);
        Assert.Equal("westeurope", rows["192.0.2.7"].GetString("Region"));
        Assert.Equal(2, await tables.CounterAsync(zone));
    }

    private async Task<bool> PutHundredAsync(params (int BeforeCall, Func<Task> Happens)[] interruptions)
    {
        await tables.FillAsync(Api.NewZone(), 1);
        using var transport = new InterruptedTransport(interruptions);
        using var store = Store(transport);
        var requests = Enumerable.Range(0, 100).Select(i => Request($"192.0.2.{i}", "us-east-1", "aws")).ToList();
        return await store.PutAllAsync(Tables.Zone(zone), requests, TestContext.Current.CancellationToken);
    }

    private async Task PutElsewhereAsync(string ip)
    {
        using var other = Store(null);
        await other.PutAsync(Tables.Zone(zone), Request(ip, "westeurope", "azure"), null, TestContext.Current.CancellationToken);
    }

    private TableMappingStore Store(InterruptedTransport? transport) =>
        new(new TableService(tables.Options, transport), Quota, TimeProvider.System);

    private static MappingRequest Request(string ip, string region, string vendor)
    {
        Assert.True(OriginAddress.TryParse(ip, out var address));
        return new MappingRequest(address, vendor, region);
    }
}
