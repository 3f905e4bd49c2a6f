using OriginCloudRegions.Core.Storage.Writing;
using OriginCloudRegions.Unit.Zones;

namespace OriginCloudRegions.Unit.Storage;

public sealed class AddressTurnsTests
{
    private readonly AddressTurns turns = new();

    [Fact]
    public async Task Attempt_WhenFirstTrySucceeds_DoesNotWaitForOtherCallers()
    {
        var holder = LoseThenHold(out var hold);
        Assert.Equal("won", await UntilFirstAsync(_ => Task.FromResult<string?>("won")));
        hold.SetResult("held");
        Assert.Equal("held", await holder);
    }

    [Fact]
    public async Task Attempt_AfterItsFirstConflict_WaitsForEarlierCallersOfTheAddress()
    {
        var holder = LoseThenHold(out var hold);
        var second = UntilFirstAsync(isFirst => Task.FromResult(isFirst ? null : "second"));
        Assert.False(second.IsCompleted);

        hold.SetResult("held");

        Assert.Equal(("held", "second"), (await holder, await second));
    }

    [Fact]
    public async Task Attempt_WhenSeveralTriesConflict_IsRepeatedUntilOneSucceeds()
    {
        var attempts = new Queue<string?>([null, null, null, "done"]);
        Assert.Equal("done", await UntilFirstAsync(_ => Task.FromResult(attempts.Dequeue())));
    }

    [Fact]
    public async Task Attempt_WhenWaitingCallerCancels_LetsTheNextCallerTry()
    {
        using var caller = new CancellationTokenSource();
        var holder = LoseThenHold(out var hold);
        var second = UntilFirstAsync(_ => Task.FromResult<string?>(null), caller.Token);
        var third = UntilFirstAsync(isFirst => Task.FromResult(isFirst ? null : "third"));

        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        hold.SetResult("held");

        Assert.Equal("third", await third);
        await holder;
    }

    [Fact]
    public async Task Attempt_WhenATryThrows_LetsTheNextCallerTry()
    {
        await Assert.ThrowsAsync<TimeoutException>(() => UntilFirstAsync(
            isFirst => isFirst ? Task.FromResult<string?>(null) : throw new TimeoutException()));
        Assert.Equal("next", await UntilFirstAsync(isFirst => Task.FromResult(isFirst ? null : "next")));
    }

    private Task<string> LoseThenHold(out TaskCompletionSource<string?> hold)
    {
        var held = hold = new TaskCompletionSource<string?>();
        return UntilFirstAsync(isFirst => isFirst ? Task.FromResult<string?>(null) : held.Task);
    }

    private Task<string> UntilFirstAsync(Func<bool, Task<string?>> attempt, CancellationToken? caller = null) =>
        turns.UntilFirstAsync(
            Zone.Of("zone-a"), Changes.Mapping("192.0.2.1").Address, attempt, caller ?? CancellationToken.None);
}
