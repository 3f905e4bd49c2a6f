using Azure;
using Azure.Data.Tables;
using OriginCloudRegions.Core.Storage;

namespace OriginCloudRegions.Unit.Storage;

public sealed class ZoneCounterTests
{
    private static readonly ETag Seen = new("W/\"1\"");

    [Fact]
    public void The_First_Mapping_Adds_The_Counter() =>
        Assert.Equal(TableTransactionActionType.Add, ZoneCounter.None.ChangeTo("zone-a", 1).ActionType);

    [Fact]
    public void A_Counter_That_Is_There_Is_Replaced_Under_Its_ETag()
    {
        var step = new ZoneCounter(1, Seen).ChangeTo("zone-a", 2);
        Assert.Equal((TableTransactionActionType.UpdateReplace, Seen), (step.ActionType, step.ETag));
    }

    [Fact]
    public void The_Last_Delete_Takes_The_Counter_Along_Under_Its_ETag()
    {
        var step = new ZoneCounter(1, Seen).ChangeTo("zone-a", 0);
        Assert.Equal((TableTransactionActionType.Delete, Seen), (step.ActionType, step.ETag));
    }

    [Fact]
    public void It_Stands_In_Its_Zone_With_A_Count()
    {
        var entity = (TableEntity)new ZoneCounter(1, Seen).ChangeTo("zone-a", 3500).Entity;
        Assert.Equal(("zone-a", "!quota", 3500), (entity.PartitionKey, entity.RowKey, entity["Count"]));
    }
}
