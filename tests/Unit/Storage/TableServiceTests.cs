using OriginCloudRegions.Core.Settings;
using OriginCloudRegions.Core.Storage.Transport;

namespace OriginCloudRegions.Unit.Storage;

public sealed class TableServiceTests
{
    private const string Secret = "c2VjcmV0";

    [Theory]
    [InlineData("nonsense")]
    [InlineData("AccountName=a")]
    [InlineData("TableEndpoint=")]
    [InlineData($"TableEndpoint=http://127.0.0.1:10002/a;AccountName=a;AccountKey=no-base-64-{Secret}!")]
    public void Constructor_WithInvalidConnectionString_ThrowsWithoutQuotingTheAccountKey(string connection)
    {
        var failure = Assert.Throws<SettingException>(
            () => new TableService(new StorageOptions { ConnectionString = connection }));

        Assert.StartsWith("Storage__ConnectionString is not a connection string", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, failure.Message, StringComparison.Ordinal);
        Assert.Null(failure.InnerException);
    }

    [Fact]
    public async Task Probe_OfStorage_ReadsOnlyTheRowKeyOfARowThatNeverExists()
    {
        using var table = new RecordedTable(TableAnswers.Error(404, "ResourceNotFound"));

        await table.Service.ProbeAsync(TestContext.Current.CancellationToken);

        var call = Assert.Single(table.Calls);
        Assert.Equal(("GET OriginCloudRegions(PartitionKey='!probe',RowKey='!probe')", "RowKey"), (call.Line, call.Select));
    }
}
