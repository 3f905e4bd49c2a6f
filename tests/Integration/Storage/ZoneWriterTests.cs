using Azure;
using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Core.Storage;
using OriginCloudRegions.Testing.Http;
using OriginCloudRegions.Testing.Storage;

namespace OriginCloudRegions.Integration.Storage;

/// <summary>What the writer of a zone promises to those who wait for it.</summary>
public sealed class ZoneWriterTests : IAsyncLifetime
{
    /// <summary>As many rows as may wait: <c>ZoneWriter.MaxWaiting</c>.</summary>
    private const int MaxWaiting = 1024;

    /// <summary>No row has this ETag.</summary>
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

    /// <summary>The table is there: what is held is never its creation.</summary>
    public async ValueTask InitializeAsync() => await tables.FillAsync(Api.NewZone(), 1);

    public ValueTask DisposeAsync()
    {
        store.Dispose();
        storage.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_Thousand_Creations_By_64_Callers_Share_Their_Transactions()
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
    public async Task Who_Finds_The_Queue_Full_Is_Refused_At_Once_And_Nobody_Else_Is()
    {
        var writer = Writer();
        var first = writer.ApplyAsync([Creation(0)], CancellationToken.None);
        await storage.FirstHeld;
        var waiting = FillQueue(writer);

        var refused = writer.ApplyAsync([Creation(MaxWaiting + 1)], CancellationToken.None);

        Assert.IsType<StorageUnavailableException>(refused.Exception?.InnerException);
        storage.Release();
        var outcomes = await Task.WhenAll(waiting.Append(first));
        Assert.All(outcomes, outcome => Assert.Equal(RowResult.Applied, Assert.Single(outcome).Result));
        await AgreeAsync(MaxWaiting + 1);
    }

    [Fact]
    public async Task What_Is_To_Be_Taken_Back_Waits_With_However_Many()
    {
        var writer = Writer();
        var first = writer.ApplyAsync([Creation(0)], CancellationToken.None);
        await storage.FirstHeld;
        var waiting = FillQueue(writer);

        var taken = writer.TakeBackAsync([new RowChange.Delete(Stale)]);

        storage.Release();
        Assert.Equal(RowResult.Conflict, Assert.Single(await taken).Result);
        await Task.WhenAll(waiting.Append(first));
    }

    [Fact]
    public async Task Who_Leaves_Is_Not_Waited_For_And_Nothing_Is_Counted_Twice()
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
    public async Task The_Conflict_Of_One_Does_Not_Fail_Its_Neighbours()
    {
        await tables.FillAsync(zone, 1);
        var puts = Enumerable.Range(0, 3).Select(PutAsync).ToList();
        await storage.FirstHeld;
        using (var other = new TableMappingStore(new TableService(tables.Options), 3500, TimeProvider.System))
        {
            await other.PutAsync(zone, Request(1, "westeurope", "azure"), null, TestContext.Current.CancellationToken);
        }

        storage.Release();

        Assert.Equal(
            [typeof(PutOutcome.Created), typeof(PutOutcome.Replaced), typeof(PutOutcome.Created)],
            (await Task.WhenAll(puts)).Select(outcome => outcome.GetType()));
        await AgreeAsync(4);
    }

    private static RowChange.Create Creation(int number) => new(Request(number).At(DateTimeOffset.UnixEpoch));

    private static MappingRequest Request(int number, string region = "us-east-1", string vendor = "aws") => new(
        OriginAddress.TryParse($"192.0.{2 + (number / 256)}.{number % 256}", out var address)
            ? address
            : throw new InvalidOperationException(),
        vendor,
        region);

    private static List<Task<IReadOnlyList<RowOutcome>>> FillQueue(ZoneWriter writer) =>
    [
        .. Enumerable.Range(1, MaxWaiting).Select(number => writer.ApplyAsync([Creation(number)], CancellationToken.None)),
    ];

    private ZoneWriter Writer() =>
        new(new ZoneCommit(new TableService(tables.Options, storage).Mappings, zone, quota: 3500), TimeProvider.System);

    private Task<PutOutcome> PutAsync(int number) => PutUntilAsync(number, TestContext.Current.CancellationToken);

    private Task<PutOutcome> PutUntilAsync(int number, CancellationToken cancellation) =>
        store.PutAsync(zone, Request(number), null, cancellation);

    private async Task AgreeAsync(int count)
    {
        Assert.Equal(count, (await tables.RowsAsync(zone)).Count);
        Assert.Equal(count, await tables.CounterAsync(zone));
    }
}
