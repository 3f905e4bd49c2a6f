using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Core.Storage.Writing;

namespace OriginCloudRegions.Integration.Storage;

/// <summary>The zone writer over real storage, whose transactions a transport holds.</summary>
public sealed class ZoneWriterTests : StoreTests, IAsyncLifetime
{
    private readonly HeldTransport transport = new();
    private readonly TableMappingStore store;

    public ZoneWriterTests(TableStorage storage)
        : base(storage) => store = Store(transport);

    /// <summary>Creates the table, so that its creation is not held.</summary>
    public async ValueTask InitializeAsync() => await Tables.FillAsync(Api.NewZone(), 1);

    public ValueTask DisposeAsync()
    {
        store.Dispose();
        transport.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task ThousandPuts_By64Callers_TakeAtMost60Transactions()
    {
        transport.Release();
        var next = -1;

        async Task CallAsync()
        {
            while (Interlocked.Increment(ref next) is var number && number < 1000)
            {
                Assert.IsType<PutOutcome.Created>(await PutAsync(store, Filled(number)));
            }
        }

        await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => CallAsync()));

        Assert.InRange(transport.Reads, 1, 1000);
        Assert.InRange(transport.Transactions, 1, 60);
        await AssertCountAsync(1000);
    }

    [Fact]
    public async Task Put_WhenCallerCancels_KeepsCounterEqualToRows()
    {
        using var leaving = new CancellationTokenSource();
        var applying = PutAsync(store, Filled(0), cancellation: leaving.Token);
        await transport.FirstHeld;
        var waiting = PutAsync(store, Filled(1), cancellation: leaving.Token);

        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => applying);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        transport.Release();
        Assert.IsType<PutOutcome.Created>(await PutAsync(store, Filled(2)));
        Assert.DoesNotContain(Tables.FilledAddress(1), (await Tables.RowsAsync(Zone)).Keys);
        await AssertCountAsync();
    }

    [Fact]
    public async Task Put_WhenAnotherChangeOfItsTransactionConflicts_IsApplied()
    {
        await Tables.FillAsync(Zone, 1);
        OriginAddress[] addresses = [Filled(1), Filled(2), Filled(3)];
        var puts = addresses.Select(address => PutAsync(store, address)).ToList();
        await transport.FirstHeld;
        await PutElsewhereAsync(Filled(2));

        transport.Release();

        Assert.Equal(
            [typeof(PutOutcome.Created), typeof(PutOutcome.Replaced), typeof(PutOutcome.Created)],
            (await Task.WhenAll(puts)).Select(outcome => outcome.GetType()));
        await AssertCountAsync(4);
    }
}
