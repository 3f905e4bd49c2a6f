using Azure;
using Microsoft.Extensions.Time.Testing;
using OriginCloudRegions.Core;
using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Core.Storage.Partitions;
using OriginCloudRegions.Core.Storage.Writing;
using OriginCloudRegions.Unit.Zones;

namespace OriginCloudRegions.Unit.Storage;

public sealed class ChangeReportTests
{
    private const string Address = "192.0.2.1";

    private readonly HeldPartition partition = new();
    private readonly ZoneWriter writer;
    private readonly List<(OriginMapping? Before, OriginMapping? After)> reported = [];

    public ChangeReportTests() => writer = new ZoneWriter(Zone.Of("zone-a"), partition, 3500, new FakeTimeProvider(), new Random(1));

    public static TheoryData<string> Kinds => ["creation", "replacement", "deletion"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task AppliedChange_IsReportedOnceWithOldAndNewMapping(string kind)
    {
        var change = ApplyAsync(Row(kind), CancellationToken.None);
        partition.Answer(ChangeOutcome.Applied);
        await change;
        Assert.Equal([(Row(kind).Before?.Mapping, Row(kind).After)], reported);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task AppliedChange_WhenItsCallerCancelled_IsReported(string kind)
    {
        using var caller = new CancellationTokenSource();
        var change = ApplyAsync(Row(kind), caller.Token);
        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => change);
        partition.Answer(ChangeOutcome.Applied);
        Assert.Single(reported);
    }

    [Theory]
    [InlineData("creation", true)]
    [InlineData("creation", false)]
    [InlineData("replacement", true)]
    [InlineData("replacement", false)]
    public async Task Change_WhenItsAnswerIsLost_IsReportedOnlyIfStorageHoldsTheNewRow(string kind, bool isApplied)
    {
        var change = ApplyAsync(Row(kind), CancellationToken.None);
        var other = new MappingRow(Row(kind).After! with { Region = "eu-west-3" }, new ETag("theirs"));
        partition.Rows.Add(isApplied ? new MappingRow(Row(kind).After!, new ETag("ours")) : Row(kind).Before ?? other);
        partition.Answer(ChangeOutcome.Unknown);
        await Task.WhenAny(change);
        Assert.Equal(isApplied ? 1 : 0, reported.Count);
    }

    [Fact]
    public async Task Change_ThatConflicts_IsNotReported()
    {
        var change = ApplyAsync(Row("creation"), CancellationToken.None);
        partition.Answer(ChangeOutcome.Conflict, failedAction: 1);
        Assert.Equal(ChangeOutcome.Conflict, await change);
        Assert.Empty(reported);
    }

    [Fact]
    public async Task Change_WhoseTransactionFails_IsNotReported()
    {
        var change = ApplyAsync(Row("creation"), CancellationToken.None);
        partition.Fail(new StorageUnavailableException("Down."));
        await Assert.ThrowsAsync<StorageUnavailableException>(() => change);
        Assert.Empty(reported);
    }

    private static RowChange Row(string kind) => kind switch
    {
        "creation" => Changes.Creation(Address),
        "replacement" => Changes.Replacement(Address),
        _ => Changes.Deletion(Address),
    };

    private Task<ChangeOutcome> ApplyAsync(RowChange row, CancellationToken caller)
    {
        void Report(OriginMapping? before, OriginMapping? after) => reported.Add((before, after));
        return row.Growth == 0
            ? writer.ReplaceAsync(row, caller, Report)
            : writer.ApplyAsync([row], caller, Report);
    }
}
