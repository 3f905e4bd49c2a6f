using Azure;
using Azure.Data.Tables;
using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Core.Storage.Partitions;
using OriginCloudRegions.Model.Exploration;

namespace OriginCloudRegions.Model.Partitions;

/// <summary>The model and Azurite pass the same tests, so the exploration applies to the service.</summary>
public abstract class PartitionTests
{
    private static readonly string PartitionKey = TableKeys.Zone(Zone.Id);
    private static readonly OriginAddress First = Zone.Parse("192.0.2.1");
    private static readonly OriginAddress Second = Zone.Parse("192.0.2.2");
    private static readonly OriginAddress Third = Zone.Parse("192.0.2.9");
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly IZonePartition partition;

    private protected PartitionTests(IZonePartition partition) => this.partition = partition;

    [Fact]
    public async Task Reads_OfEmptyPartition_ReturnNothing()
    {
        Assert.Null(await partition.FindAsync(First, None));
        Assert.Equal(ZoneCounter.None, await partition.CounterAsync(None));
        AssertShows(0, [], await partition.LookAsync([First, Second], None));
        AssertShows(0, [], await partition.PageAsync(0, 10, None));
    }

    [Fact]
    public async Task Submit_OfRowAndCounter_IsShownByEveryRead()
    {
        var counter = await AddAsync(First);

        Assert.Equal(counter, await partition.CounterAsync(None));
        Assert.Equal(Mapping(First), (await FindAsync(First)).Mapping);
        AssertShows(1, [First], await partition.LookAsync([First, Second], None));
        AssertShows(1, [First], await partition.PageAsync(0, 10, None));
    }

    [Fact]
    public async Task Look_AtSomeAddresses_ReturnsOnlyTheirRows()
    {
        await AddAsync(First, Zone.Parse("192.0.2.15"), Second);

        AssertShows(3, [First, Second], await partition.LookAsync([Second, First], None));
        AssertShows(3, [Second], await partition.LookAsync([Second], None));
    }

    [Fact]
    public async Task Page_OfManyRows_IsInOrdinalOrder()
    {
        string[] texts = ["10.0.0.1", "10.0.0.10", "10.0.0.2", "192.0.2.1", "2001:db8::1", "::1", "fe80::1"];
        OriginAddress[] ordered = [.. texts.Select(Zone.Parse)];
        await AddAsync([.. ordered.Reverse()]);

        AssertShows(7, ordered, await partition.PageAsync(0, 10, None));
        AssertShows(7, ordered[2..4], await partition.PageAsync(2, 2, None));
        AssertShows(7, ordered[6..], await partition.PageAsync(6, 2, None));
        AssertShows(7, [], await partition.PageAsync(7, 2, None));
    }

    [Fact]
    public async Task Submit_ThatCreatesAnExistingRow_ConflictsAtTheIndexOfTheRowAndWritesNothing()
    {
        var counter = await AddAsync(First);

        await AssertConflictAsync(2, RowChange.Create(Mapping(Second)), RowChange.Create(Mapping(First)));
        AssertShows(1, [First], await partition.PageAsync(0, 10, None));
        Assert.Equal(counter, await partition.CounterAsync(None));
    }

    [Fact]
    public async Task Submit_WithTwoConflicts_ReportsTheFirstConflict()
    {
        await AddAsync(First, Second);
        await AssertConflictAsync(1, RowChange.Create(Mapping(Second)), RowChange.Create(Mapping(First)));
    }

    [Fact]
    public async Task Submit_WithOutdatedCounter_ConflictsAtCounter()
    {
        var stale = await AddAsync(First);
        await SubmitAsync(stale, RowChange.Create(Mapping(Second)));

        AssertConflict(0, await SubmitAsync(stale, RowChange.Create(Mapping(Third))));
        AssertShows(2, [First, Second], await partition.PageAsync(0, 10, None));
    }

    [Fact]
    public async Task Submit_ThatAddsAnExistingCounter_ConflictsAtCounter()
    {
        await AddAsync(First);
        AssertConflict(0, await SubmitAsync(ZoneCounter.None, RowChange.Create(Mapping(Second))));
    }

    [Fact]
    public async Task Writes_OfRowReplacedSinceItsRead_Conflict()
    {
        await AddAsync(First);
        var stale = await FindAsync(First);
        var replaced = await partition.ReplaceAsync(RowChange.Replace(stale, Mapping(First)));

        Assert.Equal(ChangeOutcome.Applied, replaced.Outcome);
        Assert.NotEqual(stale.ETag, (await FindAsync(First)).ETag);
        await AssertStaleAsync(stale);
    }

    [Fact]
    public async Task Writes_OfRowDeletedSinceItsRead_Conflict()
    {
        var counter = await AddAsync(First, Second);
        var stale = await FindAsync(First);
        await SubmitAsync(counter, RowChange.Delete(stale));

        await AssertStaleAsync(stale);
    }

    [Fact]
    public async Task Writes_OfRowRecreatedSinceItsRead_Conflict()
    {
        var counter = await AddAsync(First);
        var stale = await FindAsync(First);
        await SubmitAsync(counter, RowChange.Delete(stale));
        await AddAsync(First);

        await AssertStaleAsync(stale);
        Assert.NotEqual(counter, await partition.CounterAsync(None));
    }

    [Fact]
    public async Task Submit_ThatDeletesTheLastRow_RemovesCounter()
    {
        var counter = await AddAsync(First);
        var result = await SubmitAsync(counter, RowChange.Delete(await FindAsync(First)));

        Assert.Equal(ChangeOutcome.Applied, result.Outcome);
        Assert.Equal(ZoneCounter.None, await partition.CounterAsync(None));
    }

    [Fact]
    public async Task TouchCounter_ChangesOnlyTheETag()
    {
        var counter = await AddAsync(First);

        await partition.TouchCounterAsync();

        var touched = await partition.CounterAsync(None);
        Assert.Equal(counter.Count, touched.Count);
        Assert.NotEqual(counter.ETag, touched.ETag);
        AssertConflict(0, await SubmitAsync(counter, RowChange.Create(Mapping(Second))));
    }

    [Fact]
    public async Task TouchCounter_OfEmptyZone_AddsNoCounter()
    {
        await partition.TouchCounterAsync();
        Assert.Equal(ZoneCounter.None, await partition.CounterAsync(None));
    }

    [Fact]
    public async Task Submit_WithETagAsterisk_ReplacesAndDeletes()
    {
        await AddAsync(First, Second);
        var replaced = MappingRow.Write(PartitionKey, Mapping(First, "eu-west-1"));
        var deleted = MappingRow.Write(PartitionKey, Mapping(Second));
        var result = await partition.SubmitAsync(
            [
                new TableTransactionAction(TableTransactionActionType.UpdateReplace, replaced, ETag.All),
                new TableTransactionAction(TableTransactionActionType.Delete, deleted, ETag.All),
            ],
            canResend: true);

        Assert.Equal(ChangeOutcome.Applied, result.Outcome);
        Assert.Equal("eu-west-1", Assert.Single((await partition.PageAsync(0, 10, None)).Rows).Mapping.Region);
    }

    [Fact]
    public async Task Submit_Of100Entities_IsApplied()
    {
        await AddAsync([.. Enumerable.Range(1, 99).Select(last => Zone.Parse($"192.0.2.{last}"))]);
        Assert.Equal(99, (await partition.CounterAsync(None)).Count);
    }

    [Fact]
    public async Task Submit_OfOneEntityTwice_IsRefused()
    {
        await AddAsync(Second);
        var add = RowChange.Create(Mapping(First)).Action(PartitionKey);

        var refusal = await Assert.ThrowsAnyAsync<RequestFailedException>(
            () => partition.SubmitAsync([add, add], canResend: true));
        Assert.Equal(400, refusal.Status);
        AssertShows(1, [Second], await partition.PageAsync(0, 10, None));
    }

    private async Task AssertStaleAsync(MappingRow stale)
    {
        var replacement = RowChange.Replace(stale, Mapping(First, "eu-west-1"));
        Assert.Equal(ChangeOutcome.Conflict, (await partition.ReplaceAsync(replacement)).Outcome);
        await AssertConflictAsync(2, RowChange.Create(Mapping(Third)), RowChange.Delete(stale));
        await AssertConflictAsync(2, RowChange.Create(Mapping(Third)), replacement);
        Assert.DoesNotContain(
            (await partition.PageAsync(0, 10, None)).Rows,
            row => row.Mapping.Region != "us-east-1" || row.Mapping.Address == Third);
    }

    private async Task AssertConflictAsync(int failedAction, params RowChange[] changes) =>
        AssertConflict(failedAction, await SubmitAsync(await partition.CounterAsync(None), changes));

    private static void AssertConflict(int failedAction, WriteResult result) =>
        Assert.Equal((ChangeOutcome.Conflict, failedAction), (result.Outcome, result.FailedAction));

    private async Task<ZoneCounter> AddAsync(params OriginAddress[] addresses)
    {
        var result = await SubmitAsync(
            ZoneCounter.None, [.. addresses.Select(address => RowChange.Create(Mapping(address)))]);
        Assert.Equal(ChangeOutcome.Applied, result.Outcome);
        return new ZoneCounter(addresses.Length, result.ETag);
    }

    private Task<WriteResult> SubmitAsync(ZoneCounter before, params RowChange[] changes)
    {
        var counter = before.ChangeTo(PartitionKey, before.Count + changes.Sum(change => change.Growth));
        var rows = changes.Select(change => change.Action(PartitionKey));
        return partition.SubmitAsync([counter, .. rows], canResend: true);
    }

    private async Task<MappingRow> FindAsync(OriginAddress address) => (await partition.FindAsync(address, None))!;

    private static void AssertShows(int count, OriginAddress[] addresses, ZoneView view)
    {
        Assert.Equal(addresses, view.Rows.Select(row => row.Mapping.Address));
        Assert.Equal(count, view.Counter.Count);
        Assert.True(view.IsOnePage);
    }

    private static OriginMapping Mapping(OriginAddress address, string region = "us-east-1") =>
        new MappingRequest(address, "aws", region).At(DateTimeOffset.UnixEpoch.AddYears(56));
}
