namespace OriginCloudRegions.Reliability.Worker;

/// <summary>Faults of the worker and its host while storage holds a transaction of each writing operation.</summary>
/// <remarks>Storage has applied the transaction and holds its answer, or holds the transaction itself.</remarks>
public sealed class WorkerFaultTests(TableStorage storage) : IAsyncLifetime
{
    private WorkerApp app = new(storage);

    public ValueTask InitializeAsync() => app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Write_WhenWorkerIsKilled_IsAppliedCompletelyOrNotAtAllAndNotResent(bool isApplied)
    {
        using var writes = await HeldWrites.StartAsync(app, isApplied);
        var calls = writes.Calls;

        await app.Host.KillAsync();

        await Are500Async(writes);
        await app.Host.ReadyAsync();
        Assert.Equal(404, (await app.Api.GetAsync(Api.NewZone(), "192.0.2.1")).Status);
        Assert.Equal(calls, writes.Calls);
        writes.Release();
        Assert.All(await writes.LeftAsync(), zone => Assert.Equal(isApplied, zone.Left == zone.After));
        await writes.AssertWholeAsync(mayBeMissing: !isApplied);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Write_WhenConnectionToHostBreaks_IsAppliedAndWorkerIsReplacedAtFunctionTimeout(bool isApplied)
    {
        await app.DisposeAsync();
        app = new WorkerApp(storage) { FunctionTimeout = TimeSpan.FromSeconds(6) };
        await app.InitializeAsync();
        using var writes = await HeldWrites.StartAsync(app, isApplied);
        var worker = app.Host.ProcessId;

        app.Connection.Cut();
        writes.Release();

        await writes.AppliedAsync();
        await Are500Async(writes);
        await app.Host.ReplacedAsync(worker);
        await writes.AssertWholeAsync(mayBeMissing: false);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Write_WhenCallerDisconnects_IsAppliedCompletelyOrNotAtAllAndNotRepeated(bool isApplied)
    {
        using var writes = await HeldWrites.StartAsync(app, isApplied);
        var calls = writes.Calls;

        writes.Leave();

        foreach (var answer in writes.Answers)
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
        }

        while (app.Host.InFlight > 0)
        {
            // A function has not ended yet.
            Assert.Equal(404, (await app.Api.GetAsync(Api.NewZone(), "192.0.2.1")).Status);
        }

        Assert.Equal(calls, writes.Calls);
        writes.Release();
        await writes.AssertWholeAsync(mayBeMissing: !isApplied);
        var left = await writes.LeftAsync();
        Assert.Equal(0, await app.Host.StopAsync());
        Assert.Equal(left, await writes.LeftAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Write_WhenHostStalls_IsAppliedAndAnsweredWhenTheHostContinues(bool isApplied)
    {
        using var writes = await HeldWrites.StartAsync(app, isApplied);

        app.Connection.Stall();
        var late = app.Api.GetAsync(Api.NewZone(), "192.0.2.1");
        writes.Release();
        await writes.AppliedAsync();
        Assert.DoesNotContain([late, .. writes.Answers], answer => answer.IsCompleted);
        app.Connection.Resume();

        Assert.All(await Task.WhenAll(writes.Answers), reply => Assert.Equal(200, reply.Status));
        Assert.Equal(404, (await late).Status);
        await writes.AssertWholeAsync(mayBeMissing: false);
    }

    private static async Task Are500Async(HeldWrites writes) =>
        Assert.All(await Task.WhenAll(writes.Answers), reply => Assert.Equal((500, ""), (reply.Status, reply.Body)));
}
