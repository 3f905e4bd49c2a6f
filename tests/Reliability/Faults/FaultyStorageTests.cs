using Azure;
using Azure.Data.Tables;

namespace OriginCloudRegions.Reliability.Faults;

public sealed class FaultyStorageTests(TableStorage storage) : IAsyncLifetime
{
    private readonly string zone = Api.NewZone();
    private readonly Tables tables = new(storage.ConnectionString, Guid.CreateVersion7().ToString("N"));
    private FaultyStorage faulty = null!;

    public async ValueTask InitializeAsync()
    {
        faulty = await FaultyStorage.StartAsync(storage.ConnectionString);
        await tables.FillAsync(Api.NewZone(), 1);
    }

    public ValueTask DisposeAsync() => faulty.DisposeAsync();

    [Theory]
    [InlineData(Fault.None, 204, true)]
    [InlineData(Fault.Delay, 204, true)]
    [InlineData(Fault.InternalError, 500, false)]
    [InlineData(Fault.Busy, 503, false)]
    [InlineData(Fault.BusyRetryAfter, 503, false)]
    [InlineData(Fault.TooMany, 429, false)]
    [InlineData(Fault.TooManyRetryAfter, 429, false)]
    [InlineData(Fault.CutBefore, 0, false)]
    [InlineData(Fault.CutAfter, 0, true)]
    [InlineData(Fault.HalfBody, 0, true)]
    [InlineData(Fault.Stall, 0, true)]
    [InlineData(Fault.Hang, 0, false)]
    [InlineData(Fault.Down, 0, false)]
    internal async Task Write_WithInjectedFault_IsAppliedAndAnsweredAsTheFaultDefines(Fault fault, int status, bool isApplied)
    {
        faulty.Faults = call => call.IsWrite ? fault : Fault.None;

        Assert.Equal(status, await WriteAsync());

        Assert.Equal(isApplied ? 1 : 0, (await tables.RowsAsync(zone)).Count);
        Assert.Equal(1, faulty.Counts[fault]);
    }

    [Fact]
    public async Task Close_DuringWrite_AnswersTheWriteOnlyIfAppliedAndCutsTheNextWrite()
    {
        var arrived = new TaskCompletionSource();
        faulty.Faults = _ =>
        {
            arrived.TrySetResult();
            return Fault.None;
        };

        var write = WriteAsync();
        await arrived.Task;
        await faulty.CloseAsync();
        var isApplied = (await tables.RowsAsync(zone)).Count == 1;

        Assert.Equal(isApplied ? 204 : 0, await write);
        Assert.Equal(0, await WriteAsync());
        faulty.Open();
        Assert.Equal(isApplied ? 409 : 204, await WriteAsync());
    }

    [Fact]
    public void RandomFaults_OfEqualSeeds_AreEqualAndIncludeEachKindExceptDown()
    {
        static List<Fault> Of(int seed) =>
            [.. Enumerable.Range(1, 20_000).Select(ordinal => new RandomFaults(seed).For(new StorageCall(ordinal, "GET", "/", "")))];

        Assert.Equal(Of(7), Of(7));
        Assert.NotEqual(Of(7), Of(8));
        Assert.Equal(Enum.GetValues<Fault>().Except([Fault.Down]), Of(7).Distinct().Order());
        Assert.InRange(Of(7).Count(fault => fault != Fault.None), 1_500, 2_500);
    }

    private async Task<int> WriteAsync()
    {
        var options = new TableClientOptions();
        options.Retry.MaxRetries = 0;
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(2);
        var client = new TableClient(faulty.ConnectionString, tables.Options.MappingsTable, options);
        try
        {
            var entity = new TableEntity(zone, "192.0.2.1") { ["Vendor"] = "aws" };
            return (await client.AddEntityAsync(entity, TestContext.Current.CancellationToken)).Status;
        }
        catch (RequestFailedException failure)
        {
            return failure.Status;
        }
        catch (OperationCanceledException)
        {
            return 0;
        }
    }
}
