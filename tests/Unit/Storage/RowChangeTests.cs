using Azure;
using Azure.Data.Tables;
using OriginCloudRegions.Core.Storage;

namespace OriginCloudRegions.Unit.Storage;

public sealed class RowChangeTests
{
    [Fact]
    public void A_Creation_Adds_And_Never_Replaces()
    {
        var step = Changes.Creation("192.0.2.1").Action("zone-a");
        Assert.Equal(TableTransactionActionType.Add, step.ActionType);
        Assert.Equal(("zone-a", "192.0.2.1"), (step.Entity.PartitionKey, step.Entity.RowKey));
    }

    [Fact]
    public void A_Deletion_Takes_Only_The_Row_That_Was_Seen()
    {
        var seen = new MappingRow(Changes.Mapping("192.0.2.1"), new ETag("W/\"1\""));
        var step = new RowChange.Delete(seen).Action("zone-a");
        Assert.Equal((TableTransactionActionType.Delete, seen.ETag), (step.ActionType, step.ETag));
        Assert.Equal(("zone-a", "192.0.2.1"), (step.Entity.PartitionKey, step.Entity.RowKey));
    }

    [Fact]
    public void A_Creation_Adds_One_To_The_Zone() => Assert.Equal(1, Changes.Creation("192.0.2.1").Growth);

    [Fact]
    public void A_Deletion_Takes_One_From_The_Zone() =>
        Assert.Equal(-1, new RowChange.Delete(new MappingRow(Changes.Mapping("192.0.2.1"), new ETag("a"))).Growth);
}
