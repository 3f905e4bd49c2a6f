using Azure;
using Azure.Data.Tables;
using OriginCloudRegions.Core.Storage.Partitions;

namespace OriginCloudRegions.Unit.Storage;

public sealed class ZoneCounterTests
{
    private static readonly ETag Seen = new("W/\"1\"");

    [Fact]
    public void ChangeTo_WithoutCounter_AddsIt() =>
        Assert.Equal(TableTransactionActionType.Add, ZoneCounter.None.ChangeTo("zone-a", 1).ActionType);

    [Fact]
    public void ChangeTo_OtherCount_ReplacesUnderETag()
    {
        var step = new ZoneCounter(1, Seen).ChangeTo("zone-a", 2);
        Assert.Equal((TableTransactionActionType.UpdateReplace, Seen), (step.ActionType, step.ETag));
    }

    [Fact]
    public void ChangeTo_Zero_DeletesUnderETag()
    {
        var step = new ZoneCounter(1, Seen).ChangeTo("zone-a", 0);
        Assert.Equal((TableTransactionActionType.Delete, Seen), (step.ActionType, step.ETag));
    }

    [Fact]
    public void ChangeTo_HasZoneKeyAndCount()
    {
        var entity = (TableEntity)new ZoneCounter(1, Seen).ChangeTo("zone-a", 3500).Entity;
        Assert.Equal(("zone-a", "!quota", 3500), (entity.PartitionKey, entity.RowKey, entity["Count"]));
    }
}
