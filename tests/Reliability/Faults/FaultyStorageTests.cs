using Azure;
using Azure.Data.Tables;
using OriginCloudRegions.Testing.Http;
using OriginCloudRegions.Testing.Storage;

namespace OriginCloudRegions.Reliability.Faults;

/// <summary>The faults are what they say they are.</summary>
public sealed class FaultyStorageTests(TableStorage storage)
{
    private readonly string zone = Api.NewZone();

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
    internal async Task A_Write_Happens_Or_Not_And_Is_Answered_Or_Not(Fault fault, int status, bool happens)
    {
        await using var faulty = await FaultyStorage.StartAsync(storage.ConnectionString);
        var tables = new Tables(storage.ConnectionString, Guid.CreateVersion7().ToString("N"));
        await tables.FillAsync(Api.NewZone(), 1);
        faulty.Faults = call => call.IsWrite ? fault : Fault.None;

        Assert.Equal(status, await WriteAsync(faulty, tables));

        var rows = await tables.RowsAsync(zone);
        Assert.Equal(happens ? 1 : 0, rows.Count);
        Assert.Equal(1, faulty.Counts[fault]);
    }

    [Fact]
    public async Task What_Is_Under_Way_When_Storage_Closes_Is_Finished_First()
    {
        await using var faulty = await FaultyStorage.StartAsync(storage.ConnectionString);
        var tables = new Tables(storage.ConnectionString, Guid.CreateVersion7().ToString("N"));
        await tables.FillAsync(Api.NewZone(), 1);
        var arrived = new TaskCompletionSource();
        faulty.Faults = _ =>
        {
            arrived.TrySetResult();
            return Fault.None;
        };

        var write = WriteAsync(faulty, tables);
        await arrived.Task;
        await faulty.CloseAsync();
        var isThere = (await tables.RowsAsync(zone)).Count == 1;

        Assert.Equal(isThere ? 204 : 0, await write);
        Assert.Equal(0, await WriteAsync(faulty, tables));
        faulty.Open();
        Assert.Equal(isThere ? 409 : 204, await WriteAsync(faulty, tables));
    }

    [Fact]
    public void The_Same_Seed_Gives_The_Same_Faults()
    {
        static List<Fault> Of(int seed) =>
            [.. Enumerable.Range(1, 20_000).Select(ordinal => new RandomFaults(seed).For(new StorageCall(ordinal, "GET", "/", "")))];

        Assert.Equal(Of(7), Of(7));
        Assert.NotEqual(Of(7), Of(8));
        Assert.Equal(Enum.GetValues<Fault>().Except([Fault.Down]), Of(7).Distinct().Order());
        Assert.InRange(Of(7).Count(fault => fault != Fault.None), 1_500, 2_500);
    }

    private async Task<int> WriteAsync(FaultyStorage faulty, Tables tables)
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
