using Azure.Data.Tables;
using OriginCloudRegions.Core.Storage.Partitions;

namespace OriginCloudRegions.Unit.Storage;

public sealed class MappingRowTests
{
    [Fact]
    public void Write_OfMapping_HasKeysVendorRegionAndModifiedOn()
    {
        var entity = MappingRow.Write("zone-a", Changes.Mapping("2001:DB8::1"));
        Assert.Equal<(string, object)>(
            [
                ("ModifiedOn", new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero)),
                ("PartitionKey", "zone-a"),
                ("Region", "us-east-1"),
                ("RowKey", "2001:db8::1"),
                ("Vendor", "aws"),
            ],
            entity.Select(column => (column.Key, column.Value)).OrderBy(column => column.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void Read_OfOnlyTheQueriedColumns_ReturnsTheWrittenMapping()
    {
        var written = MappingRow.Write("zone-a", Changes.Mapping("2001:db8::1"));
        var entity = new TableEntity(written.Where(column => MappingRow.Columns.Contains(column.Key)).ToDictionary());
        Assert.Equal(Changes.Mapping("2001:db8::1"), MappingRow.Read(entity).Mapping);
    }

    [Fact]
    public void Read_OfRowWhoseKeyIsNotAnAddress_Throws()
    {
        var entity = MappingRow.Write("zone-a", Changes.Mapping("192.0.2.1"));
        entity.RowKey = "!quota";
        Assert.Throws<InvalidDataException>(() => MappingRow.Read(entity));
    }
}
