using Azure;
using Azure.Data.Tables;

namespace OriginCloudRegions.Unit.Storage;

public sealed class LazyTableTests
{
    [Fact]
    public async Task Write_ToExistingTable_IsSentOnce()
    {
        using var table = new RecordedTable(TableAnswers.NoContent());
        await WriteAsync(table);
        Assert.Single(table.Calls);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("TableAlreadyExists")]
    public async Task Write_ToMissingTable_CreatesItAndIsResent(string? refusal)
    {
        using var table = new RecordedTable(
            TableAnswers.Error(404, "TableNotFound"),
            refusal is null ? TableAnswers.Table() : TableAnswers.Error(409, refusal),
            TableAnswers.NoContent());
        await WriteAsync(table);
        Assert.Equal("POST Tables", table.Calls[1].Line);
        Assert.Equal(table.Calls[0].Line, table.Calls[2].Line);
    }

    [Fact]
    public async Task Write_ToTableThatIsBeingDeleted_Throws()
    {
        using var table = new RecordedTable(TableAnswers.Error(404, "TableNotFound"), TableAnswers.Error(409, "TableBeingDeleted"));
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => WriteAsync(table));
        Assert.Equal("TableBeingDeleted", refusal.ErrorCode);
    }

    [Theory]
    [InlineData(404, "ResourceNotFound")]
    [InlineData(409, "TableNotFound")]
    public async Task Write_RefusedOtherwise_CreatesNoTable(int status, string code)
    {
        using var table = new RecordedTable(TableAnswers.Error(status, code));
        await Assert.ThrowsAsync<RequestFailedException>(() => WriteAsync(table));
        Assert.Single(table.Calls);
    }

    [Fact]
    public async Task Pages_OfMissingTable_AreNone()
    {
        using var table = new RecordedTable(TableAnswers.Error(404, "TableNotFound"));
        Assert.Empty(await PagesAsync(table));
    }

    [Fact]
    public async Task Pages_RefusedOtherwise_Throw()
    {
        using var table = new RecordedTable(TableAnswers.Error(404, "ResourceNotFound"));
        await Assert.ThrowsAsync<RequestFailedException>(async () => await PagesAsync(table));
    }

    private static Task<Response> WriteAsync(RecordedTable table) =>
        table.Service.Mappings.WriteAsync(client => client.UpsertEntityAsync(new TableEntity("zone", "row"), TableUpdateMode.Replace));

    private static ValueTask<List<IReadOnlyList<TableEntity>>> PagesAsync(RecordedTable table) =>
        table.Service.Mappings.PagesAsync("PartitionKey eq 'zone'", null, null, TestContext.Current.CancellationToken).ToListAsync();
}
