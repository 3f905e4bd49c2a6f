using Azure;
using Azure.Data.Tables;

namespace OriginCloudRegions.Unit.Storage;

/// <summary>Refusals of storage. The tests of the stores write to and read from a missing table.</summary>
public sealed class LazyTableTests
{
    [Fact]
    public async Task Write_ToTableThatIsBeingDeleted_Throws()
    {
        using var table = new RecordedTable(TableAnswers.TableNotFound(), TableAnswers.Error(409, "TableBeingDeleted"));
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => WriteAsync(table));
        Assert.Equal("TableBeingDeleted", refusal.ErrorCode);
    }

    [Theory]
    [InlineData(404, "ResourceNotFound")]
    [InlineData(409, "TableNotFound")]
    public async Task Write_RefusedForReasonOtherThanMissingTable_CreatesNoTable(int status, string code)
    {
        using var table = new RecordedTable(TableAnswers.Error(status, code));
        await Assert.ThrowsAsync<RequestFailedException>(() => WriteAsync(table));
        Assert.Single(table.Calls);
    }

    [Fact]
    public async Task Pages_RefusedForReasonOtherThanMissingTable_Throw()
    {
        using var table = new RecordedTable(TableAnswers.Error(404, "ResourceNotFound"));
        await Assert.ThrowsAsync<RequestFailedException>(async () => await PagesAsync(table));
    }

    private static Task<Response> WriteAsync(RecordedTable table) => table.Service.Mappings.WriteAsync(
        client => client.UpsertEntityAsync(new TableEntity("zone", "row"), TableUpdateMode.Replace));

    private static ValueTask<List<IReadOnlyList<TableEntity>>> PagesAsync(RecordedTable table) =>
        table.Service.Mappings.PagesAsync("PartitionKey eq 'zone'", null, null, CancellationToken.None).ToListAsync();
}
