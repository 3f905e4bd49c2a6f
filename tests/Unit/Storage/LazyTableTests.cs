using Azure;
using OriginCloudRegions.Core.Storage.Transport;

namespace OriginCloudRegions.Unit.Storage;

public sealed class LazyTableTests
{
    [Fact]
    public async Task Create_OfMissingTable_IsTrue()
    {
        using var table = new RecordedTable(TableAnswers.Table());
        Assert.True(await CreateAsync(table));
        Assert.Equal("POST Tables", Assert.Single(table.Calls).Line);
    }

    [Fact]
    public async Task Create_OfExistingTable_IsFalse()
    {
        using var table = new RecordedTable(TableAnswers.Error(409, "TableAlreadyExists"));
        Assert.False(await CreateAsync(table));
    }

    [Fact]
    public async Task Create_OfTableThatIsBeingDeleted_Throws()
    {
        using var table = new RecordedTable(TableAnswers.Error(409, "TableBeingDeleted"));
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => CreateAsync(table));
        Assert.Equal("TableBeingDeleted", refusal.ErrorCode);
    }

    [Theory]
    [InlineData(404, "TableNotFound", true)]
    [InlineData(404, "ResourceNotFound", false)]
    [InlineData(409, "TableNotFound", false)]
    public void IsMissing_OfFailure_IsTrueIfTableIsMissing(int status, string code, bool missing) =>
        Assert.Equal(missing, LazyTable.IsMissing(new RequestFailedException(status, "A message.", code, null)));

    private static Task<bool> CreateAsync(RecordedTable table) => table.Service.Mappings.CreateAsync(CancellationToken.None);
}
