using Azure;
using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Storage.Partitions;
using OriginCloudRegions.Unit.Zones;

namespace OriginCloudRegions.Unit.Storage;

public sealed class ZonePartitionReadTests
{
    private const string A = "192.0.2.1";
    private const string B = "192.0.2.2";
    private const string C = "192.0.2.3";
    private const string Columns = "RowKey,Vendor,Region,ModifiedOn,Count";

    [Fact]
    public async Task Find_OfStoredAddress_ReturnsItsRowAndRequestsOnlyMappingColumns()
    {
        using var table = new RecordedTable(TableAnswers.Entity(TableAnswers.Row(A)));

        var found = await Open(table).FindAsync(Address(A), CancellationToken.None);

        Assert.Equal(Changes.Row(A, TableAnswers.ETagOf(A)), found);
        var call = Assert.Single(table.Calls);
        Assert.Equal("GET OriginCloudRegions(PartitionKey='zone-a',RowKey='192.0.2.1')", call.Line);
        Assert.Equal("RowKey,Vendor,Region,ModifiedOn", call.Select);
    }

    [Theory]
    [InlineData("ResourceNotFound")]
    [InlineData("TableNotFound")]
    public async Task FindAndCounter_OfMissingRowOrTable_ReturnNullAndACounterOfZero(string code)
    {
        using var table = new RecordedTable(TableAnswers.Error(404, code), TableAnswers.Error(404, code));
        Assert.Null(await Open(table).FindAsync(Address(A), CancellationToken.None));
        Assert.Equal(ZoneCounter.None, await Open(table).CounterAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Counter_OfZone_ReadsOnlyTheCount()
    {
        using var table = new RecordedTable(TableAnswers.Entity(TableAnswers.Counter(7)));

        Assert.Equal(Counter(7), await Open(table).CounterAsync(CancellationToken.None));
        var call = Assert.Single(table.Calls);
        Assert.Equal(("GET OriginCloudRegions(PartitionKey='zone-a',RowKey='!quota')", "Count"), (call.Line, call.Select));
    }

    [Fact]
    public async Task Look_AtOneAddress_QueriesItsRowAndTheCounter()
    {
        using var table = new RecordedTable(TableAnswers.Page(TableAnswers.Counter(7), TableAnswers.Row(A)));

        var view = await LookAsync(table, A);

        AssertShows(7, isOnePage: true, [A], view);
        var call = Assert.Single(table.Calls);
        Assert.Equal("GET OriginCloudRegions()", call.Line);
        Assert.Equal("PartitionKey eq 'zone-a' and (RowKey eq '!quota' or RowKey eq '192.0.2.1')", call.Filter);
        Assert.Equal((Columns, "1000"), (call.Select, call.Top));
    }

    [Fact]
    public async Task Look_AtSeveralAddresses_QueriesAllRowsUpToTheLastAddress()
    {
        using var table = new RecordedTable(TableAnswers.Page(
            TableAnswers.Counter(7), TableAnswers.Row("10.0.0.1"), TableAnswers.Row(A), TableAnswers.Row(B), TableAnswers.Row(C)));

        var view = await LookAsync(table, C, A);

        AssertShows(7, isOnePage: true, [A, C], view);
        Assert.Equal("PartitionKey eq 'zone-a' and RowKey le '192.0.2.3'", Assert.Single(table.Calls).Filter);
    }

    [Fact]
    public async Task Look_OverSeveralPages_ReturnsAllRowsAndTheCounterOfTheFirstPage()
    {
        using var table = new RecordedTable(
            TableAnswers.PageBefore(B, TableAnswers.Counter(7), TableAnswers.Row(A)), TableAnswers.Page(TableAnswers.Row(B)));

        AssertShows(7, isOnePage: false, [A, B], await LookAsync(table, A, B));
        Assert.Equal(2, table.Calls.Count);
        Assert.Equal(("zone-a", B), (table.Calls[1].Query["NextPartitionKey"], table.Calls[1].Query["NextRowKey"]));
    }

    [Fact]
    public async Task Look_AtZoneWithoutCounter_IsEmpty()
    {
        using var table = new RecordedTable(TableAnswers.Page());
        var view = await LookAsync(table, A);
        Assert.Equal(ZoneCounter.None, view.Counter);
        AssertShows(0, isOnePage: true, [], view);
    }

    [Fact]
    public async Task Look_AtMissingTable_IsEmpty()
    {
        using var table = new RecordedTable(TableAnswers.TableNotFound());
        AssertShows(0, isOnePage: true, [], await LookAsync(table, A, B));
    }

    [Fact]
    public async Task Page_WithOneSkippedRow_RequestsTheCounterAndTwoRows()
    {
        using var table = new RecordedTable(TableAnswers.PageBefore(
            C, TableAnswers.Counter(3), TableAnswers.Row(A), TableAnswers.Row(B), TableAnswers.Row(C)));

        AssertShows(3, isOnePage: true, [B], await PageAsync(table, skip: 1, take: 1));
        var call = Assert.Single(table.Calls);
        Assert.Equal(("PartitionKey eq 'zone-a'", Columns, "3"), (call.Filter, call.Select, call.Top));
    }

    [Theory]
    [InlineData(998, 1, "1000")]
    [InlineData(999, 1, "1000")]
    [InlineData(997, 1, "999")]
    [InlineData(3000, 100, "1000")]
    public async Task Page_WithManySkippedRows_RequestsAtMost1000RowsAtOnce(long skip, int take, string top)
    {
        using var table = new RecordedTable(TableAnswers.Page());
        await PageAsync(table, skip, take);
        Assert.Equal(top, table.Calls[0].Top);
    }

    /// <summary>Storage answers with one row at a time, the first time also with the counter.</summary>
    [Theory]
    [InlineData(1, 2, new[] { B, C }, 3)]
    [InlineData(1, 1, new[] { B }, 2)]
    [InlineData(0, 1, new[] { A }, 1)]
    [InlineData(3, 1, new string[0], 1)]
    public async Task Page_OverSeveralAnswers_ReadsUntilThePageIsComplete(int skip, int take, string[] rows, int calls)
    {
        using var table = new RecordedTable(
            TableAnswers.PageBefore(B, TableAnswers.Counter(3), TableAnswers.Row(A)),
            TableAnswers.PageBefore(C, TableAnswers.Row(B)),
            TableAnswers.Page(TableAnswers.Row(C)));

        AssertShows(3, isOnePage: calls == 1, rows, await PageAsync(table, skip, take));
        Assert.Equal(calls, table.Calls.Count);
    }

    [Fact]
    public async Task Page_AfterEmptyAnswer_ReadsTheNextAnswer()
    {
        using var table = new RecordedTable(
            TableAnswers.PageBefore("!quota"), TableAnswers.Page(TableAnswers.Counter(1), TableAnswers.Row(A)));

        AssertShows(1, isOnePage: false, [A], await PageAsync(table, skip: 0, take: 1));
    }

    private static ZonePartition Open(RecordedTable table) => new(table.Service.Mappings, Zone.Of("zone-a"));

    private static Task<ZoneView> LookAsync(RecordedTable table, params string[] addresses) =>
        Open(table).LookAsync([.. addresses.Select(Address)], CancellationToken.None);

    private static Task<ZoneView> PageAsync(RecordedTable table, long skip, int take) =>
        Open(table).PageAsync(skip, take, CancellationToken.None);

    private static void AssertShows(int count, bool isOnePage, string[] addresses, ZoneView view)
    {
        Assert.Equal((count, isOnePage), (view.Counter.Count, view.IsOnePage));
        Assert.Equal(addresses.Select(address => Changes.Row(address, TableAnswers.ETagOf(address))), view.Rows);
    }

    private static ZoneCounter Counter(int count) => new(count, new ETag(TableAnswers.ETagOf("!quota")));

    private static OriginAddress Address(string text) => Changes.Mapping(text).Address;
}
