using Azure;
using Microsoft.Extensions.Time.Testing;
using OriginCloudRegions.Core;
using OriginCloudRegions.Core.Storage.Partitions;
using OriginCloudRegions.Core.Storage.Writing;
using OriginCloudRegions.Unit.Zones;

namespace OriginCloudRegions.Unit.Storage;

public sealed class ZoneWriterTests
{
    private const int Quota = 3500;

    private readonly HeldPartition partition = new();
    private readonly FakeTimeProvider clock = new();
    private readonly ZoneWriter writer;

    public ZoneWriterTests() => writer = Writer(Quota);

    [Fact]
    public async Task Apply_DuringTransaction_JoinsTheNextTransactionInOrderOfArrival()
    {
        var first = Apply(Changes.Creation("192.0.2.1"));
        var second = Apply(Changes.Creation("192.0.2.3"), Changes.Creation("192.0.2.4"));
        var third = Apply(Changes.Creation("192.0.2.2"));

        partition.Answer(ChangeOutcome.Applied);
        Assert.Equal(ChangeOutcome.Applied, await first);
        partition.Answer(ChangeOutcome.Applied);

        Assert.Equal([ChangeOutcome.Applied, ChangeOutcome.Applied], await Task.WhenAll(second, third));
        Assert.Equal([["192.0.2.1"], ["192.0.2.3", "192.0.2.4", "192.0.2.2"]], partition.Submitted);
        Assert.Equal(1, partition.CounterReads);
    }

    [Theory]
    [InlineData(49, 50, 99)]
    [InlineData(50, 50, 50)]
    [InlineData(98, 1, 99)]
    [InlineData(99, 1, 99)]
    [InlineData(1, 99, 1)]
    public void Apply_WhenRowsExceed99_LeavesTheNextChangeForAnotherTransaction(int first, int second, int submitted) =>
        Assert.Equal(submitted, Next(writer, Changes.OfSize(first, 1), Changes.OfSize(second, 2)).Length);

    [Fact]
    public void Apply_AfterChangeThatDoesNotFitIntoTheTransaction_WaitsForThatChange() =>
        Assert.Equal(60, Next(writer, Changes.OfSize(60, 1), Changes.OfSize(60, 2), Changes.OfSize(1, 3)).Length);

    [Fact]
    public async Task Apply_ToAddressThatTheTransactionInProgressCreates_ConflictsWithoutSubmit()
    {
        var first = Apply(Changes.Creation("2001:db8::1"));
        var second = Apply(Changes.Creation("192.0.2.1"), Changes.Creation("2001:DB8:0::1"));

        partition.Answer(ChangeOutcome.Applied);

        Assert.Equal([ChangeOutcome.Applied, ChangeOutcome.Conflict], await Task.WhenAll(first, second));
        Assert.Single(partition.Submitted);
    }

    [Fact]
    public void Apply_ToAddressOfAnotherWaitingChange_IsSubmittedNextAndDoesNotBlockOthers()
    {
        RowChange[] selected = [Changes.Creation("192.0.2.1")];
        RowChange[] waiting = [Changes.Creation("192.0.2.1"), Changes.Creation("192.0.2.3")];
        Assert.Equal(["192.0.2.1", "192.0.2.2"], Next(writer, selected, waiting, [Changes.Creation("192.0.2.2")]));

        partition.Answer(ChangeOutcome.Conflict, failedAction: 1);
        Assert.Equal(["192.0.2.1", "192.0.2.3", "192.0.2.2"], partition.Submitted[^1]);
    }

    [Fact]
    public void Apply_WhenOneOfTwoCreationsFitsQuota_SubmitsTheFirst() => Assert.Equal(
        ["192.0.2.1"],
        Next(Writer(quota: 9), [Changes.Creation("192.0.2.1")], [Changes.Creation("192.0.2.2")]));

    [Fact]
    public async Task Apply_WhenWaitingCallerCancels_IsNotSubmitted()
    {
        using var caller = new CancellationTokenSource();
        HoldOne();
        var left = writer.ApplyAsync([Changes.Creation("192.0.2.1")], caller.Token);
        _ = Apply(Changes.Creation("192.0.2.2"));

        await caller.CancelAsync();
        partition.Answer(ChangeOutcome.Applied);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);
        Assert.Equal(["192.0.2.2"], partition.Submitted[^1]);
    }

    [Fact]
    public async Task Apply_WhenARowConflicts_RejectsOnlyTheChangeOfThatRow()
    {
        HoldOne();
        var loser = Apply(Changes.Creation("192.0.2.1"), Changes.Creation("192.0.2.2"));
        var other = Apply(Changes.Creation("192.0.2.3"));
        partition.Answer(ChangeOutcome.Applied);

        partition.Answer(ChangeOutcome.Conflict, failedAction: 1);
        Assert.Equal(ChangeOutcome.Conflict, await loser);
        partition.Answer(ChangeOutcome.Applied);

        Assert.Equal(ChangeOutcome.Applied, await other);
        Assert.Equal(["192.0.2.3"], partition.Submitted[^1]);
        Assert.Equal(2, partition.CounterReads);
    }

    [Fact]
    public async Task Apply_WhenCounterConflicts_SubmitsAgainAfterPause()
    {
        var change = Apply(Changes.Creation("192.0.2.1"));
        partition.Answer(ChangeOutcome.Conflict, failedAction: 0);
        Assert.Single(partition.Submitted);

        await AdvanceUntilSubmittedAsync(2);
        partition.Answer(ChangeOutcome.Applied);

        Assert.Equal(ChangeOutcome.Applied, await change);
        Assert.Equal(2, partition.Submitted.Count);
    }

    [Fact]
    public async Task Apply_WhenTransactionFails_FailsAllItsChangesAndAppliesTheNextChange()
    {
        HoldOne();
        Task<ChangeOutcome>[] failed = [Apply(Changes.Creation("192.0.2.1")), Apply(Changes.Creation("192.0.2.2"))];
        partition.Answer(ChangeOutcome.Applied);
        var next = Apply(Changes.Creation("192.0.2.3"));

        partition.Fail(new StorageUnavailableException("gone"));
        partition.Answer(ChangeOutcome.Applied);

        await Assert.ThrowsAsync<StorageUnavailableException>(() => failed[0]);
        await Assert.ThrowsAsync<StorageUnavailableException>(() => failed[1]);
        Assert.Equal(ChangeOutcome.Applied, await next);
        Assert.Equal(2, partition.CounterReads);
    }

    [Fact]
    public async Task Apply_WhileStorageIsBusy_IsSubmittedAgainUntilItsCallerLeaves()
    {
        using var caller = new CancellationTokenSource();
        var left = writer.ApplyAsync([Changes.Creation("192.0.2.1")], caller.Token);
        var other = Apply(Changes.Creation("192.0.2.2"));
        for (var refusals = 1; refusals <= 10; refusals++)
        {
            partition.Fail(new StorageUnavailableException("busy") { IsBusy = true });
        }

        await caller.CancelAsync();
        partition.Fail(new StorageUnavailableException("busy") { IsBusy = true });
        partition.Answer(ChangeOutcome.Applied);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);
        Assert.Equal(ChangeOutcome.Applied, await other);
        Assert.Equal(["192.0.2.2"], partition.Submitted[^1]);
    }

    [Fact]
    public async Task Apply_WhenEarlierChangeFillsTheZone_ReturnsQuotaReached()
    {
        var small = Writer(quota: 9);
        var first = small.ApplyAsync(Changes.OfSize(2), CancellationToken.None);
        var second = small.ApplyAsync(Changes.OfSize(1, 1), CancellationToken.None);

        partition.Answer(ChangeOutcome.Applied);

        Assert.Equal([ChangeOutcome.Applied, ChangeOutcome.QuotaReached], await Task.WhenAll(first, second));
    }

    [Fact]
    public async Task Apply_WhenZoneIsFull_ReturnsQuotaReachedAndNextChangeReadsCounterAgain()
    {
        var small = Writer(quota: 7);
        Assert.Equal(ChangeOutcome.QuotaReached, await small.ApplyAsync(Changes.OfSize(1), CancellationToken.None));
        Assert.Empty(partition.Submitted);
        partition.Counter = partition.Counter with { Count = 6 };

        var change = small.ApplyAsync(Changes.OfSize(1), CancellationToken.None);
        partition.Answer(ChangeOutcome.Applied);

        Assert.Equal(ChangeOutcome.Applied, await change);
    }

    [Fact]
    public async Task Apply_OfCreationInFullZone_ReturnsQuotaReachedWhileReplacementsAreCommitted()
    {
        var full = Writer(quota: 7);
        full.Remember(partition.Counter);
        _ = full.ApplyAsync([Changes.Replacement("192.0.2.9")], CancellationToken.None);
        var replacement = full.ApplyAsync([Changes.Replacement("192.0.2.1")], CancellationToken.None);
        var creation = full.ApplyAsync(Changes.OfSize(1), CancellationToken.None);

        partition.Answer(ChangeOutcome.Applied);

        Assert.Equal(ChangeOutcome.QuotaReached, await creation);
        partition.Answer(ChangeOutcome.Applied);
        Assert.Equal(ChangeOutcome.Applied, await replacement);
        partition.Counter = partition.Counter with { Count = 6 };
        var next = full.ApplyAsync(Changes.OfSize(1), CancellationToken.None);
        partition.Answer(ChangeOutcome.Applied);
        Assert.Equal(ChangeOutcome.Applied, await next);
    }

    [Fact]
    public async Task Apply_OfDeletionAndCreationInFullZone_IsApplied()
    {
        var full = Writer(quota: 7);
        var change = full.ApplyAsync([Changes.Deletion("192.0.2.1"), Changes.Creation("192.0.2.2")], CancellationToken.None);
        partition.Answer(ChangeOutcome.Applied);
        Assert.Equal(ChangeOutcome.Applied, await change);
    }

    [Fact]
    public async Task Apply_WhenItsAnswerIsLostAndAllRowsAreWritten_ReturnsApplied()
    {
        var change = Apply(Changes.Creation("192.0.2.1"), Changes.Creation("192.0.2.2"));
        partition.Rows.AddRange([Changes.Row("192.0.2.1"), Changes.Row("192.0.2.2")]);
        partition.Answer(ChangeOutcome.Unknown);
        Assert.Equal(ChangeOutcome.Applied, await change);
    }

    [Fact]
    public async Task Apply_WhenItsAnswerIsLostAndOneRowIsUnchanged_ReturnsConflict()
    {
        var change = Apply(Changes.Deletion("192.0.2.1"), Changes.Deletion("192.0.2.2"));
        partition.Rows.Add(Changes.Row("192.0.2.1"));
        partition.Answer(ChangeOutcome.Unknown);
        Assert.Equal(ChangeOutcome.Conflict, await change);
    }

    [Fact]
    public async Task Apply_WhenItsAnswerIsLostAndOneCreatedRowIsMissing_ThrowsStorageUnavailable()
    {
        var change = Apply(Changes.Creation("192.0.2.1"), Changes.Creation("192.0.2.2"));
        partition.Rows.Add(Changes.Row("192.0.2.1"));
        partition.Answer(ChangeOutcome.Unknown);
        await Assert.ThrowsAsync<StorageUnavailableException>(() => change);
    }

    [Theory]
    [InlineData("counted", false)]
    [InlineData("moved", true)]
    public async Task Apply_WhenItsAnswerIsLostAndTheResendConflicts_ReturnsAppliedOnlyIfCounterChanged(string etag, bool isApplied)
    {
        var change = Apply(Changes.Creation("192.0.2.1"));
        partition.Counter = new(7, new ETag(etag));
        partition.Rows.Add(Changes.Row("192.0.2.1"));
        partition.Answer(ChangeOutcome.Unknown, failedAction: 1);
        Assert.Equal(isApplied ? ChangeOutcome.Applied : ChangeOutcome.Conflict, await change);
    }

    [Fact]
    public void Apply_OfReplacementOrWithKnownCounter_DoesNotReadTheCounter()
    {
        _ = Apply(Changes.Replacement("192.0.2.1"));
        partition.Answer(ChangeOutcome.Applied);
        writer.Remember(partition.Counter);
        _ = Apply(Changes.Creation("192.0.2.1"));
        Assert.Equal((2, 0), (partition.Submitted.Count, partition.CounterReads));
    }

    [Fact]
    public void Apply_ToEmptyZone_ForbidsResend()
    {
        partition.Counter = ZoneCounter.None;
        _ = Apply(Changes.Creation("192.0.2.1"));
        Assert.Equal([false], partition.Resendable);
    }

    [Fact]
    public async Task Apply_When1024RowsWait_ThrowsUnlessLimitIsHigher()
    {
        var underWay = Apply(Changes.OfSize(64));
        var waiting = Enumerable.Range(1, 15).Select(block => Apply(Changes.OfSize(64, block))).ToList();
        Assert.DoesNotContain(waiting.Append(underWay), change => change.IsCompleted);

        await Assert.ThrowsAsync<StorageUnavailableException>(() => Apply(Changes.Creation("192.0.2.2")));
        RowChange[] last = [Changes.Creation("192.0.2.3")];
        Assert.False(writer.ApplyAsync(last, CancellationToken.None, maxWaitingRows: int.MaxValue).IsCompleted);
    }

    [Fact]
    public async Task Apply_WhenCallersOfAFullQueueCancel_IsCommitted()
    {
        using var leaving = new CancellationTokenSource();
        var waiting = Enumerable.Range(0, 16).Select(block => writer.ApplyAsync(Changes.OfSize(64, block), leaving.Token)).ToList();
        await leaving.CancelAsync();

        var next = Apply(Changes.Creation("192.0.2.2"));
        Assert.False(next.IsCompleted);

        partition.Answer(ChangeOutcome.Applied);
        Assert.Equal(["192.0.2.2"], partition.Submitted[^1]);
        partition.Answer(ChangeOutcome.Applied);
        Assert.Equal(ChangeOutcome.Applied, await next);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(waiting));
    }

    [Fact]
    public void IdleFor_IsZeroDuringACommitAndThenTheTimeSinceTheCommit()
    {
        HoldOne();
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(TimeSpan.Zero, writer.IdleFor);

        partition.Answer(ChangeOutcome.Applied);
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(TimeSpan.FromMinutes(1), writer.IdleFor);
    }

    /// <summary>
    /// The callers of a small transaction send their next changes one by one. The wait lets these changes share one
    /// transaction.
    /// </summary>
    [Fact]
    public async Task Apply_InContendedZone_WaitsForAsManyRowsAsTheLastTransactionHad()
    {
        await HoldInContendedZoneAsync();
        _ = Apply(Changes.Creation("192.0.2.2"));
        partition.Answer(ChangeOutcome.Applied);
        Assert.Equal(2, partition.Submitted.Count);

        _ = Apply(Changes.Creation("192.0.2.3"));
        await SubmittedAsync(3);
        Assert.Equal(["192.0.2.2", "192.0.2.3"], partition.Submitted[^1]);
    }

    [Fact]
    public async Task Apply_InContendedZone_WaitsAtMost3Milliseconds()
    {
        await HoldInContendedZoneAsync();
        _ = Apply(Changes.Creation("192.0.2.2"));
        partition.Answer(ChangeOutcome.Applied);

        clock.Advance(TimeSpan.FromMilliseconds(2));
        Assert.Equal(2, partition.Submitted.Count);
        clock.Advance(TimeSpan.FromMilliseconds(1));
        await SubmittedAsync(3);
        Assert.Equal(["192.0.2.2"], partition.Submitted[^1]);
    }

    [Theory]
    [InlineData(15, 2)]
    [InlineData(16, 3)]
    public async Task Apply_InContendedZone_WaitsOnlyAfterTransactionOfFewerThan16Rows(int rows, int submitted)
    {
        await HoldInContendedZoneAsync(rows);
        _ = Apply(Changes.Creation("198.51.100.1"));
        partition.Answer(ChangeOutcome.Applied);
        Assert.Equal(submitted, partition.Submitted.Count);
    }

    [Fact]
    public async Task Apply_WhenReadOfCounterIsRefused_ThrowsAndLaterChangesAreApplied()
    {
        var change = Apply(Changes.Creation("192.0.2.1"));
        partition.CounterFault = new RequestFailedException(403, "Refused.");
        partition.Answer(ChangeOutcome.Conflict, failedAction: 0);
        await Assert.ThrowsAsync<RequestFailedException>(() => clock.UntilAsync(change));

        partition.CounterFault = null;
        var next = Apply(Changes.Creation("192.0.2.2"));
        await AdvanceUntilSubmittedAsync(2);
        partition.Answer(ChangeOutcome.Applied);
        Assert.Equal(ChangeOutcome.Applied, await next);
    }

    private ZoneWriter Writer(int quota) => new(Zone.Of("zone-a"), partition, quota, clock, new Random(1));

    private Task<ChangeOutcome> Apply(params RowChange[] rows) => writer.ApplyAsync(rows, CancellationToken.None);

    private void HoldOne() => _ = Apply(Changes.Creation("10.255.255.255"));

    /// <summary>Holds a transaction while changes arrive, and returns the rows of the next transaction.</summary>
    private string[] Next(ZoneWriter of, params RowChange[][] changes)
    {
        _ = of.ApplyAsync([Changes.Creation("10.255.255.255")], CancellationToken.None);
        Array.ForEach(changes, rows => _ = of.ApplyAsync(rows, CancellationToken.None));
        partition.Answer(ChangeOutcome.Applied);
        return partition.Submitted[^1];
    }

    /// <summary>Makes the first transaction conflict with another instance, and holds the second transaction.</summary>
    private async Task HoldInContendedZoneAsync(int rows = 1)
    {
        _ = Apply(Changes.OfSize(rows));
        partition.Answer(ChangeOutcome.Conflict, failedAction: 0);
        await AdvanceUntilSubmittedAsync(2);
    }

    private async Task SubmittedAsync(int count)
    {
        while (partition.Submitted.Count < count)
        {
            await Task.Yield();
        }
    }

    private async Task AdvanceUntilSubmittedAsync(int count)
    {
        for (; partition.Submitted.Count < count; await Task.Yield())
        {
            clock.Advance(TimeSpan.FromMilliseconds(10));
        }
    }
}
