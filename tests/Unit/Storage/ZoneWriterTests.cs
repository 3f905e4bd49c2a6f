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
    public async Task Apply_DuringTransaction_SharesTheNextOneInOrderOfArrival()
    {
        var first = Apply(Changes.Creation("192.0.2.1"));
        var others = new[] { Apply(Changes.Creation("192.0.2.3"), Changes.Creation("192.0.2.4")), Apply(Changes.Creation("192.0.2.2")) };

        partition.Answer(ChangeOutcome.Applied);
        Assert.Equal(ChangeOutcome.Applied, await first);
        partition.Answer(ChangeOutcome.Applied);

        Assert.Equal([ChangeOutcome.Applied, ChangeOutcome.Applied], await Task.WhenAll(others));
        Assert.Equal([["192.0.2.1"], ["192.0.2.3", "192.0.2.4", "192.0.2.2"]], partition.Submitted);
        Assert.Equal(1, partition.CounterReads);
    }

    [Theory]
    [InlineData(49, 50, 99)]
    [InlineData(50, 50, 50)]
    [InlineData(98, 1, 99)]
    [InlineData(99, 1, 99)]
    [InlineData(1, 99, 1)]
    public void Apply_WhenRowsExceed99_LeavesNextChangeWaiting(int first, int second, int submitted)
    {
        HoldOne();
        _ = Apply(Changes.OfSize(first, 1));
        _ = Apply(Changes.OfSize(second, 2));

        partition.Answer(ChangeOutcome.Applied);

        Assert.Equal(submitted, partition.Submitted[^1].Length);
    }

    [Fact]
    public void Apply_BehindChangeThatDoesNotFit_IsNotServedFirst()
    {
        HoldOne();
        _ = Apply(Changes.OfSize(60, 1));
        _ = Apply(Changes.OfSize(60, 2));
        _ = Apply(Changes.OfSize(1, 3));

        partition.Answer(ChangeOutcome.Applied);

        Assert.Equal(60, partition.Submitted[^1].Length);
    }

    [Fact]
    public async Task Apply_ToAddressThatIsJustWritten_ConflictsWithoutTransaction()
    {
        var first = Apply(Changes.Creation("2001:db8::1"));
        var second = Apply(Changes.Creation("192.0.2.1"), Changes.Creation("2001:DB8:0::1"));

        partition.Answer(ChangeOutcome.Applied);

        Assert.Equal([ChangeOutcome.Applied, ChangeOutcome.Conflict], await Task.WhenAll(first, second));
        Assert.Single(partition.Submitted);
    }

    [Fact]
    public void Apply_ToAddressOfSelectedChange_WaitsAndDoesNotBlockOthers()
    {
        HoldOne();
        _ = Apply(Changes.Creation("192.0.2.1"));
        _ = Apply(Changes.Creation("192.0.2.1"));
        _ = Apply(Changes.Creation("192.0.2.2"));

        partition.Answer(ChangeOutcome.Applied);

        Assert.Equal(["192.0.2.1", "192.0.2.2"], partition.Submitted[^1]);
    }

    [Fact]
    public async Task Apply_AfterCallerLeft_IsNotSubmitted()
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
    public async Task Apply_WhenRowConflicts_OnlyItsChangeConflicts()
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
    public async Task Apply_WhenCounterConflicts_PausesAndSubmitsAgainUnderNewCounter()
    {
        var change = Apply(Changes.Creation("192.0.2.1"));
        partition.Answer(ChangeOutcome.Conflict, failedAction: 0);
        Assert.Single(partition.Submitted);

        await AdvanceUntilSubmittedAsync();
        partition.Answer(ChangeOutcome.Applied);

        Assert.Equal(ChangeOutcome.Applied, await change);
        Assert.Equal(2, partition.Submitted.Count);
    }

    [Fact]
    public async Task Apply_WhenTransactionFails_FailsAllItsChangesAndServesTheNext()
    {
        HoldOne();
        var failed = new[] { Apply(Changes.Creation("192.0.2.1")), Apply(Changes.Creation("192.0.2.2")) };
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
    public async Task Apply_WhenStorageIsBusyTwice_IsAppliedLater()
    {
        var change = Apply(Changes.Creation("192.0.2.1"));
        for (var refusals = 0; refusals < 2; refusals++)
        {
            partition.Fail(new StorageUnavailableException("busy") { IsBusy = true });
        }

        partition.Answer(ChangeOutcome.Applied);

        Assert.Equal(ChangeOutcome.Applied, await change);
        Assert.Equal(3, partition.Submitted.Count);
    }

    [Fact]
    public async Task Apply_WhenStorageIsBusyThreeTimes_Throws()
    {
        var change = Apply(Changes.Creation("192.0.2.1"));
        for (var refusals = 0; refusals < 2; refusals++)
        {
            partition.Fail(new StorageUnavailableException("busy") { IsBusy = true });
        }

        partition.Fail(new StorageUnavailableException("busy") { IsBusy = true });

        await Assert.ThrowsAsync<StorageUnavailableException>(() => change);
    }

    [Fact]
    public async Task Apply_WhenNothingFitsQuota_IsQuotaReachedWithoutTransaction()
    {
        Assert.Equal(ChangeOutcome.QuotaReached, await Writer(quota: 7).ApplyAsync(Changes.OfSize(1), CancellationToken.None));
        Assert.Empty(partition.Submitted);
    }

    [Fact]
    public async Task Apply_WhenEarlierChangeFillsZone_IsQuotaReachedAfterIt()
    {
        var small = Writer(quota: 9);
        var both = new[] { small.ApplyAsync(Changes.OfSize(2), CancellationToken.None), small.ApplyAsync(Changes.OfSize(1, 1), CancellationToken.None) };

        partition.Answer(ChangeOutcome.Applied);

        Assert.Equal([ChangeOutcome.Applied, ChangeOutcome.QuotaReached], await Task.WhenAll(both));
    }

    [Fact]
    public async Task Apply_WhenQuotaWasReached_ReadsCounterAgain()
    {
        var small = Writer(quota: 7);
        Assert.Equal(ChangeOutcome.QuotaReached, await small.ApplyAsync(Changes.OfSize(1), CancellationToken.None));
        partition.Counter = partition.Counter with { Count = 6 };

        var change = small.ApplyAsync(Changes.OfSize(1), CancellationToken.None);
        partition.Answer(ChangeOutcome.Applied);

        Assert.Equal(ChangeOutcome.Applied, await change);
    }

    [Fact]
    public async Task Apply_WhenDeletionMakesRoom_CreatesInTheSameTransaction()
    {
        var full = Writer(quota: 7);
        var change = full.ApplyAsync([Changes.Deletion("192.0.2.1"), Changes.Creation("192.0.2.2")], CancellationToken.None);
        partition.Answer(ChangeOutcome.Applied);
        Assert.Equal(ChangeOutcome.Applied, await change);
    }

    [Fact]
    public async Task Apply_AfterLostAnswer_IsAppliedIfAllRowsAreAsWanted()
    {
        var change = Apply(Changes.Creation("192.0.2.1"), Changes.Creation("192.0.2.2"));
        partition.Rows.AddRange([Changes.Row("192.0.2.1"), Changes.Row("192.0.2.2")]);
        partition.Answer(ChangeOutcome.Unknown);
        Assert.Equal(ChangeOutcome.Applied, await change);
    }

    [Fact]
    public async Task Apply_AfterLostAnswer_ConflictsIfOneRowIsAsRead()
    {
        var change = Apply(Changes.Deletion("192.0.2.1"), Changes.Deletion("192.0.2.2"));
        partition.Rows.Add(Changes.Row("192.0.2.1"));
        partition.Answer(ChangeOutcome.Unknown);
        Assert.Equal(ChangeOutcome.Conflict, await change);
    }

    [Fact]
    public async Task Apply_AfterLostAnswerAndLaterWrite_Throws()
    {
        var change = Apply(Changes.Creation("192.0.2.1"), Changes.Creation("192.0.2.2"));
        partition.Rows.Add(Changes.Row("192.0.2.1"));
        partition.Answer(ChangeOutcome.Unknown);
        await Assert.ThrowsAsync<StorageUnavailableException>(() => change);
    }

    [Fact]
    public async Task Apply_AfterLostAnswerAndConflictWithUnmovedCounter_ConflictsWithoutReadingRows()
    {
        var change = Apply(Changes.Creation("192.0.2.1"));
        partition.Answer(ChangeOutcome.Unknown, failedAction: 1);
        Assert.Equal(ChangeOutcome.Conflict, await change);
    }

    [Fact]
    public async Task Apply_AfterLostAnswerAndConflictWithMovedCounter_ReadsRows()
    {
        var change = Apply(Changes.Creation("192.0.2.1"));
        partition.Counter = new(8, new ETag("moved"));
        partition.Rows.Add(Changes.Row("192.0.2.1"));
        partition.Answer(ChangeOutcome.Unknown, failedAction: 1);
        Assert.Equal(ChangeOutcome.Applied, await change);
    }

    [Fact]
    public async Task Replace_AfterLostAnswer_IsAppliedIfRowIsAsWanted()
    {
        var wanted = Changes.Replacement("192.0.2.1");
        var change = writer.ReplaceAsync(wanted, CancellationToken.None);
        partition.Rows.Add(new MappingRow(wanted.After!, new ETag("ours")));
        partition.Answer(ChangeOutcome.Unknown, failedAction: 0);
        Assert.Equal(ChangeOutcome.Applied, await change);
    }

    [Fact]
    public void Remember_AfterRead_SavesReadOfCounter()
    {
        writer.Remember(partition.Counter);
        _ = Apply(Changes.Creation("192.0.2.1"));
        Assert.Equal((1, 0), (partition.Submitted.Count, partition.CounterReads));
    }

    [Fact]
    public void Apply_OfReplacement_ReadsNoCounter()
    {
        _ = Apply(Changes.Replacement("192.0.2.1"));
        Assert.Equal((1, 0), (partition.Submitted.Count, partition.CounterReads));
    }

    [Fact]
    public void Apply_ToEmptyZone_IsNotResendable()
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
        Assert.False(writer.ApplyAsync([Changes.Creation("192.0.2.3")], CancellationToken.None, maxWaitingRows: int.MaxValue).IsCompleted);
    }

    [Fact]
    public void IdleFor_WhileCommitting_IsZero()
    {
        HoldOne();
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(TimeSpan.Zero, writer.IdleFor);

        partition.Answer(ChangeOutcome.Applied);
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(TimeSpan.FromMinutes(1), writer.IdleFor);
    }

    private ZoneWriter Writer(int quota) => new(Zone.Of("zone-a"), partition, quota, clock, new Random(1));

    private Task<ChangeOutcome> Apply(params RowChange[] rows) => writer.ApplyAsync(rows, CancellationToken.None);

    private void HoldOne() => _ = Apply(Changes.Creation("10.255.255.255"));

    /// <summary>The writer's pauses end on the thread pool, so time advances until it has gone on.</summary>
    /// <summary>The callers of a small transaction come back one by one: their changes share the next one.</summary>
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
    public async Task Apply_AfterLargeTransaction_WaitsForNoRows(int rows, int submitted)
    {
        await HoldInContendedZoneAsync(rows);
        _ = Apply(Changes.Creation("198.51.100.1"));
        partition.Answer(ChangeOutcome.Applied);
        Assert.Equal(submitted, partition.Submitted.Count);
    }

    [Fact]
    public async Task Apply_WhenStorageRefusesTheCounter_FailsAndLeavesTheQueueOpen()
    {
        var change = Apply(Changes.Creation("192.0.2.1"));
        partition.CounterFault = new RequestFailedException(403, "Refused.");
        partition.Answer(ChangeOutcome.Conflict, failedAction: 0);
        await Assert.ThrowsAsync<RequestFailedException>(() => clock.UntilAsync(change));

        partition.CounterFault = null;
        var next = Apply(Changes.Creation("192.0.2.2"));
        for (; partition.Submitted.Count < 2; await Task.Yield())
        {
            clock.Advance(TimeSpan.FromMilliseconds(10));
        }

        partition.Answer(ChangeOutcome.Applied);
        Assert.Equal(ChangeOutcome.Applied, await next);
    }

    /// <summary>A first transaction meets another instance's; the second is held.</summary>
    private async Task HoldInContendedZoneAsync(int rows = 1)
    {
        _ = Apply(Changes.OfSize(rows));
        partition.Answer(ChangeOutcome.Conflict, failedAction: 0);
        await AdvanceUntilSubmittedAsync();
    }

    private async Task SubmittedAsync(int count)
    {
        while (partition.Submitted.Count < count)
        {
            await Task.Yield();
        }
    }

    private async Task AdvanceUntilSubmittedAsync()
    {
        for (var submitted = partition.Submitted.Count; partition.Submitted.Count == submitted; await Task.Yield())
        {
            clock.Advance(TimeSpan.FromMilliseconds(10));
        }
    }
}
