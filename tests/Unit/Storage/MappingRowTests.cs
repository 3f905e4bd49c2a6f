using Azure;
using Azure.Data.Tables;
using OriginCloudRegions.Core.Storage.Partitions;

namespace OriginCloudRegions.Unit.Storage;

public sealed class MappingRowTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void It_Is_Written_Under_Its_Zone_And_Address()
    {
        var entity = MappingRow.Write("zone-a", Changes.Mapping("2001:DB8::1"));
        Assert.Equal(("zone-a", "2001:db8::1"), (entity.PartitionKey, entity.RowKey));
    }

    [Fact]
    public void It_Is_Written_As_Vendor_Region_And_ModifiedOn()
    {
        var entity = MappingRow.Write("zone-a", Changes.Mapping("192.0.2.1"));
        Assert.Equal(["ModifiedOn", "PartitionKey", "Region", "RowKey", "Vendor"], entity.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(("aws", "us-east-1", Noon), (entity["Vendor"], entity["Region"], entity["ModifiedOn"]));
    }

    [Fact]
    public void Reading_What_Was_Written_Gives_The_Same_Mapping()
    {
        var mapping = Changes.Mapping("2001:db8::1");
        Assert.Equal(mapping, MappingRow.Read(MappingRow.Write("zone-a", mapping)).Mapping);
    }

    [Fact]
    public void It_Is_Read_With_Its_ETag()
    {
        var entity = MappingRow.Write("zone-a", Changes.Mapping("192.0.2.1"));
        entity.ETag = new ETag("W/\"1\"");
        Assert.Equal(entity.ETag, MappingRow.Read(entity).ETag);
    }

    [Fact]
    public void Every_Column_That_Is_Read_Is_Asked_For()
    {
        var written = MappingRow.Write("zone-a", Changes.Mapping("192.0.2.1"));
        var entity = new TableEntity(
            written.Where(column => MappingRow.Columns.Contains(column.Key)).ToDictionary());
        Assert.Equal(Changes.Mapping("192.0.2.1"), MappingRow.Read(entity).Mapping);
    }

    [Fact]
    public void A_Key_That_Is_No_Address_Is_Not_Read()
    {
        var entity = MappingRow.Write("zone-a", Changes.Mapping("192.0.2.1"));
        entity.RowKey = "!quota";
        Assert.Throws<InvalidDataException>(() => MappingRow.Read(entity));
    }
}
