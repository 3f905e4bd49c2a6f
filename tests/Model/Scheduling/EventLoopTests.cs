namespace OriginCloudRegions.Model.Scheduling;

public sealed class EventLoopTests
{
    private readonly EventLoop loop = new();

    [Fact]
    public void Delays_OfDifferentLengths_EndFromShortestToLongest()
    {
        var instance = new Instance(loop, 1);
        var ended = new List<int>();
        foreach (var delay in new[] { 30, 10, 20 })
        {
            instance.Run(() => _ = DelayAsync(delay));
        }

        while (loop.Time.HasAlarms)
        {
            loop.Time.Advance();
            loop.RunReady();
        }

        Assert.Equal([10, 20, 30], ended);
        Assert.Equal(TimeSpan.FromMilliseconds(30), loop.Time.Now);

        async Task DelayAsync(int delay)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(delay), instance.Clock);
            ended.Add(delay);
        }
    }

    [Fact]
    public void CrashedInstance_DoesNotContinue()
    {
        var instance = new Instance(loop, 1);
        var signal = new TaskCompletionSource();
        var waiting = Task.CompletedTask;
        instance.Run(() => waiting = WaitAsync());
        instance.Crash();

        signal.SetResult();
        loop.RunReady();
        Assert.False(waiting.IsCompleted);

        async Task WaitAsync() => await signal.Task;
    }

    [Fact]
    public void CodeThatContinuesOnAnotherThread_IsReported()
    {
        var instance = new Instance(loop, 1);
        instance.Run(() => _ = HopAsync());

        Assert.Throws<InvalidOperationException>(loop.VerifyStuck);

        async Task HopAsync()
        {
            await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
            instance.Clock.GetUtcNow();
        }
    }
}
