using OriginCloudRegions.Core.Storage.Writing;
using OriginCloudRegions.Unit.Zones;

namespace OriginCloudRegions.Unit.Storage;

public sealed class AddressLocksTests
{
    private readonly AddressLocks locks = new();

    [Fact]
    public async Task Attempt_WhenFirstTrySucceeds_DoesNotWaitForOtherCallers()
    {
        var holder = LoseThenHold(out var hold);
        Assert.Equal("won", await RetryAloneAsync(_ => Task.FromResult<string?>("won")));
        hold.SetResult("held");
        Assert.Equal("held", await holder);
    }

    [Fact]
    public async Task Attempt_AfterItsFirstConflict_WaitsForEarlierCallersOfTheAddress()
    {
        var holder = LoseThenHold(out var hold);
        var second = RetryAloneAsync(isFirst => Task.FromResult(isFirst ? null : "second"));
        Assert.False(second.IsCompleted);

        hold.SetResult("held");

        Assert.Equal(("held", "second"), (await holder, await second));
    }

    [Fact]
    public async Task Attempt_WhenSeveralTriesConflict_IsRepeatedUntilOneSucceeds()
    {
        var attempts = new Queue<string?>([null, null, null, "done"]);
        Assert.Equal("done", await RetryAloneAsync(_ => Task.FromResult(attempts.Dequeue())));
    }

    [Fact]
    public async Task Attempt_WhenWaitingCallerCancels_LetsTheNextCallerTry()
    {
        using var caller = new CancellationTokenSource();
        var holder = LoseThenHold(out var hold);
        var second = RetryAloneAsync(_ => Task.FromResult<string?>(null), caller.Token);
        var third = RetryAloneAsync(isFirst => Task.FromResult(isFirst ? null : "third"));

        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        hold.SetResult("held");

        Assert.Equal("third", await third);
        await holder;
    }

    [Fact]
    public async Task Attempt_WhenATryThrows_LetsTheNextCallerTry()
    {
        await Assert.ThrowsAsync<TimeoutException>(() => RetryAloneAsync(
            isFirst => isFirst ? Task.FromResult<string?>(null) : throw new TimeoutException()));
        Assert.Equal("next", await RetryAloneAsync(isFirst => Task.FromResult(isFirst ? null : "next")));
    }

    private Task<string> LoseThenHold(out TaskCompletionSource<string?> hold)
    {
        var held = hold = new TaskCompletionSource<string?>();
        return RetryAloneAsync(isFirst => isFirst ? Task.FromResult<string?>(null) : held.Task);
    }

    private Task<string> RetryAloneAsync(Func<bool, Task<string?>> attempt, CancellationToken? caller = null) =>
        locks.RetryAloneAsync(
            Zone.Of("zone-a"), Changes.Mapping("192.0.2.1").Address, attempt, caller ?? CancellationToken.None);
}
