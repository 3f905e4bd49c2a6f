using Azure;
using OriginCloudRegions.Core;
using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Core.Storage.Partitions;
using OriginCloudRegions.Core.Storage.Transport;
using OriginCloudRegions.Core.Storage.Writing;
using OriginCloudRegions.Testing.Http;
using OriginCloudRegions.Testing.Storage;

namespace OriginCloudRegions.Integration.Storage;

/// <summary>The zone writer over real storage, whose writes a transport holds back.</summary>
public sealed class ZoneWriterTests : IAsyncLifetime
{
    /// <summary>Equals <c>ZoneWriter.MaxWaitingRows</c>.</summary>
    private const int MaxWaitingRows = 1024;

    /// <summary>A row with an ETag that storage never assigned.</summary>
    private static readonly MappingRow Stale = new(
        Request(0).At(DateTimeOffset.UnixEpoch), new ETag("W/\"datetime'2026-03-01T12%3A00%3A00.0000000Z'\""));

    private readonly HeldTransport storage = new();
    private readonly string zone = Api.NewZone();
    private readonly Tables tables;
    private readonly TableMappingStore store;

    public ZoneWriterTests(TableStorage azurite)
    {
        tables = new Tables(azurite.ConnectionString, Guid.CreateVersion7().ToString("N"));
        store = new TableMappingStore(new TableService(tables.Options, storage), 3500, TimeProvider.System);
    }

    /// <summary>Creates the table, so that its creation is not held back.</summary>
    public async ValueTask InitializeAsync() => await tables.FillAsync(Api.NewZone(), 1);

    public ValueTask DisposeAsync()
    {
        store.Dispose();
        storage.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Put_ThousandTimesBy64Callers_SharesTransactions()
    {
        storage.Release();
        var next = -1;

        async Task CallAsync()
        {
            while (Interlocked.Increment(ref next) is var number && number < 1000)
            {
                Assert.IsType<PutOutcome.Created>(await PutAsync(number));
            }
        }

        await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => CallAsync()));

        Assert.InRange(storage.Reads, 1, 1000);
        Assert.InRange(storage.Transactions, 1, 60);
        await AgreeAsync(1000);
    }

    [Fact]
    public async Task Apply_WhenQueueIsFull_ThrowsAndServesTheOthers()
    {
        var writer = Writer();
        var first = writer.ApplyAsync([Creation(0)], CancellationToken.None);
        await storage.FirstHeld;
        var waiting = FillQueue(writer);

        var refused = writer.ApplyAsync([Creation(MaxWaitingRows + 1)], CancellationToken.None);

        Assert.IsType<StorageUnavailableException>(refused.Exception?.InnerException);
        storage.Release();
        var outcomes = await Task.WhenAll(waiting.Append(first));
        Assert.All(outcomes, outcome => Assert.Equal(ChangeOutcome.Applied, outcome));
        await AgreeAsync(MaxWaitingRows);
    }

    [Fact]
    public async Task Apply_WithHigherLimit_WaitsInFullQueue()
    {
        var writer = Writer();
        var first = writer.ApplyAsync([Creation(0)], CancellationToken.None);
        await storage.FirstHeld;
        var waiting = FillQueue(writer);

        var takeBack = writer.ApplyAsync([RowChange.Delete(Stale)], CancellationToken.None, maxWaitingRows: int.MaxValue);

        storage.Release();
        Assert.Equal(ChangeOutcome.Conflict, await takeBack);
        await Task.WhenAll(waiting.Append(first));
    }

    [Fact]
    public async Task Put_WhenCallerLeaves_CountsNothingTwice()
    {
        using var leaving = new CancellationTokenSource();
        var applying = PutUntilAsync(0, leaving.Token);
        await storage.FirstHeld;
        var waiting = PutUntilAsync(1, leaving.Token);

        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => applying);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        storage.Release();
        Assert.IsType<PutOutcome.Created>(await PutAsync(2));
        var rows = await tables.RowsAsync(zone);
        Assert.DoesNotContain("192.0.2.1", rows.Keys);
        await AgreeAsync(rows.Count);
    }

    [Fact]
    public async Task Put_WhenNeighbourConflicts_IsApplied()
    {
        await tables.FillAsync(zone, 1);
        var puts = Enumerable.Range(0, 3).Select(PutAsync).ToList();
        await storage.FirstHeld;
        using (var other = new TableMappingStore(new TableService(tables.Options), 3500, TimeProvider.System))
        {
            await other.PutAsync(Tables.Zone(zone), Request(1, "westeurope", "azure"), null, TestContext.Current.CancellationToken);
        }

        storage.Release();

        Assert.Equal(
            [typeof(PutOutcome.Created), typeof(PutOutcome.Replaced), typeof(PutOutcome.Created)],
            (await Task.WhenAll(puts)).Select(outcome => outcome.GetType()));
        await AgreeAsync(4);
    }

    private static RowChange Creation(int number) => RowChange.Create(Request(number).At(DateTimeOffset.UnixEpoch));

    private static MappingRequest Request(int number, string region = "us-east-1", string vendor = "aws") => new(
        OriginAddress.TryParse($"192.0.{2 + (number / 256)}.{number % 256}", out var address)
            ? address
            : throw new InvalidOperationException(),
        vendor,
        region);

    private static List<Task<ChangeOutcome>> FillQueue(ZoneWriter writer) =>
    [
        .. Enumerable.Range(1, MaxWaitingRows - 1).Select(number => writer.ApplyAsync([Creation(number)], CancellationToken.None)),
    ];

    private ZoneWriter Writer()
    {
        var partition = new ZonePartition(new TableService(tables.Options, storage).Mappings, Tables.Zone(zone));
        return new ZoneWriter(Tables.Zone(zone), partition, quota: 3500, TimeProvider.System, Random.Shared);
    }

    private Task<PutOutcome> PutAsync(int number) => PutUntilAsync(number, TestContext.Current.CancellationToken);

    private Task<PutOutcome> PutUntilAsync(int number, CancellationToken cancellation) =>
        store.PutAsync(Tables.Zone(zone), Request(number), null, cancellation);

    private async Task AgreeAsync(int count)
    {
        Assert.Equal(count, (await tables.RowsAsync(zone)).Count);
        Assert.Equal(count, await tables.CounterAsync(zone));
    }
}
