using Azure;
using Azure.Data.Tables;
using OriginCloudRegions.Core.Storage.Partitions;

namespace OriginCloudRegions.Unit.Storage;

public sealed class RowChangeTests
{
    private const string Address = "192.0.2.1";

    private static MappingRow Read => Changes.Row(Address);
    private static MappingRow Wanted => new(Read.Mapping with { Region = "us-west-1" }, new("ours"));
    private static MappingRow Foreign => new(Read.Mapping with { Region = "eu-west-1" }, new("theirs"));

    [Fact]
    public void Action_OfEachKindOfChange_HasTheETagOfTheReadRow()
    {
        var replacement = RowChange.Replace(Read, Wanted.Mapping);
        AssertAction(TableTransactionActionType.Add, default, "us-east-1", RowChange.Create(Read.Mapping));
        AssertAction(TableTransactionActionType.UpdateReplace, Read.ETag, "us-west-1", replacement);
        AssertAction(TableTransactionActionType.Delete, Read.ETag, "us-east-1", RowChange.Delete(Read));
    }

    [Fact]
    public void Growth_OfEachKindOfChange_IsRowsAddedMinusRowsDeleted() => Assert.Equal(
        (1, 0, -1),
        (Changes.Creation(Address).Growth, Changes.Replacement(Address).Growth, Changes.Deletion(Address).Growth));

    [Fact]
    public void WasApplied_WhenStorageHoldsTheNewRow_ReturnsTrue()
    {
        Assert.True(RowChange.Create(Wanted.Mapping).WasApplied(Wanted));
        Assert.True(RowChange.Replace(Read, Wanted.Mapping).WasApplied(Wanted));
        Assert.True(RowChange.Delete(Read).WasApplied(null));
    }

    [Fact]
    public void WasApplied_WhenStorageHoldsTheOldRow_ReturnsFalse()
    {
        Assert.False(RowChange.Replace(Read, Wanted.Mapping).WasApplied(Read));
        Assert.False(RowChange.Delete(Read).WasApplied(Read));
    }

    [Fact]
    public void WasApplied_WhenAnotherCallerWroteTheRow_ReturnsNull()
    {
        Assert.Null(RowChange.Create(Wanted.Mapping).WasApplied(null));
        Assert.Null(RowChange.Create(Wanted.Mapping).WasApplied(Foreign));
        Assert.Null(RowChange.Replace(Read, Wanted.Mapping).WasApplied(null));
        Assert.Null(RowChange.Replace(Read, Wanted.Mapping).WasApplied(Foreign));
        Assert.Null(RowChange.Delete(Read).WasApplied(Foreign));
        Assert.Null(RowChange.Delete(Read).WasApplied(Read with { ETag = new("written again") }));
    }

    private static void AssertAction(TableTransactionActionType type, ETag etag, string region, RowChange change)
    {
        var action = change.Action("zone-a");
        var entity = (TableEntity)action.Entity;
        Assert.Equal((type, etag), (action.ActionType, action.ETag));
        Assert.Equal(("zone-a", Address, region), (entity.PartitionKey, entity.RowKey, entity["Region"]));
    }
}
