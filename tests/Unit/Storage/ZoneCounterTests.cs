using Azure;
using Azure.Data.Tables;
using OriginCloudRegions.Core.Storage.Partitions;

namespace OriginCloudRegions.Unit.Storage;

public sealed class ZoneCounterTests
{
    [Theory]
    [InlineData(null, 3500, TableTransactionActionType.Add)]
    [InlineData("W/\"1\"", 3500, TableTransactionActionType.UpdateReplace)]
    [InlineData("W/\"1\"", 0, TableTransactionActionType.Delete)]
    public void ChangeTo_OfCount_AddsUpdatesOrDeletesTheCounterWithItsETag(string? etag, int count, TableTransactionActionType type)
    {
        var action = new ZoneCounter(1, etag is null ? null : new ETag(etag)).ChangeTo("zone-a", count);
        var entity = (TableEntity)action.Entity;
        Assert.Equal((type, etag ?? ""), (action.ActionType, $"{action.ETag}"));
        Assert.Equal(("zone-a", "!quota", count), (entity.PartitionKey, entity.RowKey, entity["Count"]));
    }
}
