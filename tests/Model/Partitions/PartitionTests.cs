using Azure;
using Azure.Data.Tables;
using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Core.Storage.Partitions;
using OriginCloudRegions.Core.Zones;

namespace OriginCloudRegions.Model.Partitions;

/// <summary>Answers of a partition. The model and Azurite pass the same tests, so the exploration applies to the service.</summary>
public abstract class PartitionTests
{
    private static readonly ZoneId Zone = ZoneId.TryParse("023e105f4ecef8ad9ca31a8372d0c353", out var id) ? id : throw new FormatException();
    private static readonly string PartitionKey = TableKeys.Zone(Zone);
    private static readonly OriginAddress First = Address("192.0.2.1");
    private static readonly OriginAddress Second = Address("192.0.2.2");
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Reads_OfAnEmptyPartition_ShowNothing()
    {
        var partition = Open(Zone);

        Assert.Null(await partition.FindAsync(First, None));
        Assert.Equal(ZoneCounter.None, await partition.CounterAsync(None));
        AssertShows(0, [], await partition.LookAsync([First, Second], None));
        AssertShows(0, [], await partition.PageAsync(0, 10, None));
    }

    [Fact]
    public async Task Submit_OfARowAndACounter_IsShownByEveryRead()
    {
        var partition = Open(Zone);
        var counter = await AddAsync(partition, First);

        Assert.Equal(counter, await partition.CounterAsync(None));
        Assert.Equal(Mapping(First), (await partition.FindAsync(First, None))!.Mapping);
        AssertShows(1, [First], await partition.LookAsync([First, Second], None));
        AssertShows(1, [First], await partition.PageAsync(0, 10, None));
    }

    [Fact]
    public async Task Look_AtSomeRows_ShowsOnlyThem()
    {
        var partition = Open(Zone);
        await AddAsync(partition, First, Address("192.0.2.15"), Second);

        AssertShows(3, [First, Second], await partition.LookAsync([Second, First], None));
        AssertShows(3, [Second], await partition.LookAsync([Second], None));
    }

    [Fact]
    public async Task Page_OfManyRows_IsInOrdinalOrder()
    {
        var partition = Open(Zone);
        OriginAddress[] ordered =
        [
            Address("10.0.0.1"), Address("10.0.0.10"), Address("10.0.0.2"), First, Address("2001:db8::1"), Address("::1"), Address("fe80::1"),
        ];
        await AddAsync(partition, [.. ordered.Reverse()]);

        AssertShows(7, ordered, await partition.PageAsync(0, 10, None));
        AssertShows(7, ordered[2..4], await partition.PageAsync(2, 2, None));
        AssertShows(7, ordered[6..], await partition.PageAsync(6, 2, None));
        AssertShows(7, [], await partition.PageAsync(7, 2, None));
    }

    [Fact]
    public async Task Submit_OfAnExistingRow_ConflictsAtItsIndexAndWritesNothing()
    {
        var partition = Open(Zone);
        var counter = await AddAsync(partition, First);

        await AssertConflictAsync(2, partition, RowChange.Create(Mapping(Second)), RowChange.Create(Mapping(First)));
        AssertShows(1, [First], await partition.PageAsync(0, 10, None));
        Assert.Equal(counter, await partition.CounterAsync(None));
    }

    [Fact]
    public async Task Submit_WithTwoConflicts_ReportsTheFirst()
    {
        var partition = Open(Zone);
        await AddAsync(partition, First, Second);

        await AssertConflictAsync(1, partition, RowChange.Create(Mapping(Second)), RowChange.Create(Mapping(First)));
    }

    [Fact]
    public async Task Submit_UnderAStaleCounter_ConflictsAtTheCounter()
    {
        var partition = Open(Zone);
        var stale = await AddAsync(partition, First);
        await SubmitAsync(partition, stale, RowChange.Create(Mapping(Second)));

        var result = await SubmitAsync(partition, stale, RowChange.Create(Mapping(Address("192.0.2.3"))));
        Assert.Equal((ChangeOutcome.Conflict, 0), (result.Outcome, result.FailedAction));
        AssertShows(2, [First, Second], await partition.PageAsync(0, 10, None));
    }

    [Fact]
    public async Task Submit_OfASecondCounter_ConflictsAtTheCounter()
    {
        var partition = Open(Zone);
        await AddAsync(partition, First);

        var result = await SubmitAsync(partition, ZoneCounter.None, RowChange.Create(Mapping(Second)));
        Assert.Equal((ChangeOutcome.Conflict, 0), (result.Outcome, result.FailedAction));
    }

    [Fact]
    public async Task Writes_OfAReplacedRow_Conflict()
    {
        var partition = Open(Zone);
        await AddAsync(partition, First);
        var stale = (await partition.FindAsync(First, None))!;
        Assert.Equal(ChangeOutcome.Applied, (await partition.ReplaceAsync(RowChange.Replace(stale, Mapping(First)))).Outcome);

        Assert.NotEqual(stale.ETag, (await partition.FindAsync(First, None))!.ETag);
        await AssertStaleAsync(partition, stale);
    }

    [Fact]
    public async Task Writes_OfADeletedRow_Conflict()
    {
        var partition = Open(Zone);
        var counter = await AddAsync(partition, First, Second);
        var stale = (await partition.FindAsync(First, None))!;
        await SubmitAsync(partition, counter, RowChange.Delete(stale));

        await AssertStaleAsync(partition, stale);
    }

    [Fact]
    public async Task Writes_OfARowThatWasAddedAgain_Conflict()
    {
        var partition = Open(Zone);
        var counter = await AddAsync(partition, First);
        var stale = (await partition.FindAsync(First, None))!;
        await SubmitAsync(partition, counter, RowChange.Delete(stale));
        await AddAsync(partition, First);

        await AssertStaleAsync(partition, stale);
        Assert.NotEqual(counter, await partition.CounterAsync(None));
    }

    [Fact]
    public async Task Submit_OfTheLastDelete_RemovesTheCounter()
    {
        var partition = Open(Zone);
        var counter = await AddAsync(partition, First);
        var result = await SubmitAsync(partition, counter, RowChange.Delete((await partition.FindAsync(First, None))!));

        Assert.Equal(ChangeOutcome.Applied, result.Outcome);
        Assert.Equal(ZoneCounter.None, await partition.CounterAsync(None));
    }

    [Fact]
    public async Task TouchCounter_ChangesItsETagAlone()
    {
        var partition = Open(Zone);
        var counter = await AddAsync(partition, First);

        await partition.TouchCounterAsync();

        var touched = await partition.CounterAsync(None);
        Assert.Equal(counter.Count, touched.Count);
        Assert.NotEqual(counter.ETag, touched.ETag);
        var result = await SubmitAsync(partition, counter, RowChange.Create(Mapping(Second)));
        Assert.Equal((ChangeOutcome.Conflict, 0), (result.Outcome, result.FailedAction));
    }

    [Fact]
    public async Task TouchCounter_OfEmptyZone_AddsNone()
    {
        var partition = Open(Zone);
        await partition.TouchCounterAsync();
        Assert.Equal(ZoneCounter.None, await partition.CounterAsync(None));
    }

    [Fact]
    public async Task Submit_WithoutGuards_ReplacesAndDeletes()
    {
        var partition = Open(Zone);
        await AddAsync(partition, First, Second);
        var result = await partition.SubmitAsync(
            [
                new TableTransactionAction(TableTransactionActionType.UpdateReplace, MappingRow.Write(PartitionKey, Mapping(First, "eu-west-1")), ETag.All),
                new TableTransactionAction(TableTransactionActionType.Delete, MappingRow.Write(PartitionKey, Mapping(Second)), ETag.All),
            ],
            canResend: true);

        Assert.Equal(ChangeOutcome.Applied, result.Outcome);
        Assert.Equal("eu-west-1", Assert.Single((await partition.PageAsync(0, 10, None)).Rows).Mapping.Region);
    }

    [Fact]
    public async Task Submit_Of100Entities_IsApplied()
    {
        var partition = Open(Zone);
        await AddAsync(partition, [.. Enumerable.Range(1, 99).Select(last => Address($"192.0.2.{last}"))]);

        Assert.Equal(99, (await partition.CounterAsync(None)).Count);
    }

    [Fact]
    public async Task Submit_OfOneEntityTwice_IsRefused()
    {
        var partition = Open(Zone);
        await AddAsync(partition, Second);
        var add = RowChange.Create(Mapping(First)).Action(PartitionKey);

        var refusal = await Assert.ThrowsAnyAsync<RequestFailedException>(() => partition.SubmitAsync([add, add], canResend: true));
        Assert.Equal(400, refusal.Status);
        AssertShows(1, [Second], await partition.PageAsync(0, 10, None));
    }

    private protected abstract IZonePartition Open(ZoneId zone);

    private static async Task AssertStaleAsync(IZonePartition partition, MappingRow stale)
    {
        var replaced = await partition.ReplaceAsync(RowChange.Replace(stale, Mapping(First, "eu-west-1")));
        Assert.Equal(ChangeOutcome.Conflict, replaced.Outcome);
        await AssertConflictAsync(2, partition, RowChange.Create(Mapping(Address("192.0.2.9"))), RowChange.Delete(stale));
        await AssertConflictAsync(
            2, partition, RowChange.Create(Mapping(Address("192.0.2.9"))), RowChange.Replace(stale, Mapping(First, "eu-west-1")));
        Assert.DoesNotContain(
            (await partition.PageAsync(0, 10, None)).Rows, row => row.Mapping.Region != "us-east-1" || row.Mapping.Address.Text == "192.0.2.9");
    }

    private static async Task AssertConflictAsync(int failedAction, IZonePartition partition, params RowChange[] changes)
    {
        var result = await SubmitAsync(partition, await partition.CounterAsync(None), changes);
        Assert.Equal((ChangeOutcome.Conflict, failedAction), (result.Outcome, result.FailedAction));
    }

    private static async Task<ZoneCounter> AddAsync(IZonePartition partition, params OriginAddress[] addresses)
    {
        var result = await SubmitAsync(partition, ZoneCounter.None, [.. addresses.Select(address => RowChange.Create(Mapping(address)))]);
        Assert.Equal(ChangeOutcome.Applied, result.Outcome);
        return new ZoneCounter(addresses.Length, result.ETag);
    }

    private static Task<WriteResult> SubmitAsync(IZonePartition partition, ZoneCounter before, params RowChange[] changes) =>
        partition.SubmitAsync(
            [
                before.ChangeTo(PartitionKey, before.Count + changes.Sum(change => change.Growth)),
                .. changes.Select(change => change.Action(PartitionKey)),
            ],
            canResend: true);

    private static void AssertShows(int count, OriginAddress[] addresses, ZoneView view)
    {
        Assert.Equal(addresses, view.Rows.Select(row => row.Mapping.Address));
        Assert.Equal(count, view.Counter.Count);
        Assert.True(view.IsOnePage);
    }

    private static OriginMapping Mapping(OriginAddress address, string region = "us-east-1") =>
        new MappingRequest(address, "aws", region).At(DateTimeOffset.UnixEpoch.AddYears(56));

    private static OriginAddress Address(string text) =>
        OriginAddress.TryParse(text, out var address) ? address : throw new FormatException(text);
}
