using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Core.Storage.Transport;
using OriginCloudRegions.Core.Storage.Writing;
using OriginCloudRegions.Testing.Http;
using OriginCloudRegions.Testing.Storage;

namespace OriginCloudRegions.Integration.Storage;

/// <summary>
/// The process dies before or after any call of a delete or a batch: counter and rows stay in step, and a repeat finishes.
/// </summary>
public sealed class BatchCrashTests(TableStorage storage)
{
    private readonly Tables tables = new(storage.ConnectionString, Guid.CreateVersion7().ToString("N"));
    private readonly string zone = Api.NewZone();

    [Theory]
    [CombinatorialCalls(3)]
    public async Task A_Delete(int crashAt, bool afterSending)
    {
        await tables.FillAsync(zone, 2);

        await CrashAsync(crashAt, afterSending, store => store.DeleteAsync(Tables.Zone(zone), Filled(0), null, CancellationToken.None));

        await WithAsync(null, store => store.DeleteAsync(Tables.Zone(zone), Filled(0), null, CancellationToken.None));
        Assert.Equal([Tables.FilledAddress(1)], (await tables.RowsAsync(zone)).Keys);
        Assert.Equal(1, await tables.CounterAsync(zone));
    }

    [Theory]
    [CombinatorialCalls(3)]
    public async Task A_Batch_Of_A_Hundred_Creations(int crashAt, bool afterSending)
    {
        await tables.FillAsync(zone, 1);
        var requests = Enumerable.Range(0, 100).Select(i => new MappingRequest(Filled(i + 1000), "aws", "us-east-1")).ToList();

        await CrashAsync(crashAt, afterSending, store => store.PutAllAsync(Tables.Zone(zone), requests, CancellationToken.None));

        await WithAsync(null, store => store.PutAllAsync(Tables.Zone(zone), requests, CancellationToken.None));
        Assert.Equal((101, 101), ((await tables.RowsAsync(zone)).Count, await tables.CounterAsync(zone)));
    }

    [Theory]
    [CombinatorialCalls(3)]
    public async Task A_Batch_Of_A_Hundred_Deletions(int crashAt, bool afterSending)
    {
        await tables.FillAsync(zone, 100);
        var addresses = Enumerable.Range(0, 100).Select(Filled).ToList();

        await CrashAsync(crashAt, afterSending, store => store.DeleteAllAsync(Tables.Zone(zone), addresses, CancellationToken.None));

        await WithAsync(null, store => store.DeleteAllAsync(Tables.Zone(zone), addresses, CancellationToken.None));
        Assert.Empty(await tables.RowsAsync(zone));
        Assert.Null(await tables.CounterAsync(zone));
    }

    private static OriginAddress Filled(int index)
    {
        Assert.True(OriginAddress.TryParse(Tables.FilledAddress(index), out var address));
        return address;
    }

    private async Task CrashAsync(int crashAt, bool afterSending, Func<TableMappingStore, Task> operation)
    {
        using var transport = new CrashingTransport(crashAt, afterSending);
        await Assert.ThrowsAsync<CrashingTransport.CrashException>(() => WithAsync(transport, operation));
        var rows = (await tables.RowsAsync(zone)).Count;
        Assert.Equal(rows == 0 ? null : rows, await tables.CounterAsync(zone));
    }

    private async Task WithAsync(CrashingTransport? transport, Func<TableMappingStore, Task> operation)
    {
        using var store = new TableMappingStore(new TableService(tables.Options, transport), 3500, TimeProvider.System);
        await operation(store);
    }
}
