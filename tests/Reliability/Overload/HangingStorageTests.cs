namespace OriginCloudRegions.Reliability.Overload;

public sealed class HangingStorageTests(FaultedApp app) : IClassFixture<FaultedApp>, IDisposable
{
    /// <summary>
    /// One and a half times the measured memory of a worker, 333 MiB. The 256 bodies of 250 KiB are 64 MiB, and a
    /// worker holds more than one copy of each.
    /// </summary>
    private const long MemoryBound = 512L * 1024 * 1024;

    public void Dispose() => app.Storage.Faults = _ => Fault.None;

    [Fact]
    public Task Callers_WhenStorageHangs_Get503WithinOneMinuteAndNextCallersAreServed() =>
        OverloadRun.RunAsync(app, app.Api, MemoryBound);

    [Fact]
    public async Task ConcurrentPuts_InOneZone_Return200Or503AndKeepCounterEqualToRows()
    {
        var zone = Api.NewZone();

        var replies = await Task.WhenAll(Enumerable.Range(0, 2 * OverloadRun.Callers).Select(number =>
            app.Api.PutAsync(zone, $"10.1.{number / 256}.{number % 256}")));

        Assert.All(replies, reply => Assert.Contains(reply.Status, (int[])[200, 503]));
        Assert.Equal(200, (await app.Api.PutAsync(zone, "192.0.2.1")).Status);
        var rows = (await app.Tables.RowsAsync(zone)).Count;
        Assert.Equal(rows, await app.Tables.CounterAsync(zone));
        Assert.InRange(rows, replies.Count(reply => reply.Status == 200) + 1, replies.Length + 1);
    }
}
