using Azure;
using Azure.Data.Tables;
using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Mappings;

namespace OriginCloudRegions.Core.Storage.Partitions;

internal sealed record MappingRow(OriginMapping Mapping, ETag ETag)
{
    private const string Vendor = nameof(OriginMapping.Vendor);
    private const string Region = nameof(OriginMapping.Region);
    private const string ModifiedOn = nameof(OriginMapping.ModifiedOn);

    public static readonly IReadOnlyList<string> Columns = [nameof(ITableEntity.RowKey), Vendor, Region, ModifiedOn];

    public static TableEntity Write(string partition, OriginMapping mapping) =>
        new(partition, TableKeys.Mapping(mapping.Address))
        {
            [Vendor] = mapping.Vendor,
            [Region] = mapping.Region,
            [ModifiedOn] = mapping.ModifiedOn,
        };

    public static MappingRow Read(TableEntity entity) =>
        new(
            new OriginMapping(
                AddressOf(entity),
                entity.GetString(Vendor),
                entity.GetString(Region),
                entity.GetDateTimeOffset(ModifiedOn)!.Value),
            entity.ETag);

    private static OriginAddress AddressOf(TableEntity entity) =>
        OriginAddress.TryParse(entity.RowKey, out var address)
            ? address
            : throw new InvalidDataException("A row of the mappings table has a key that is not an address. Run: ocr zones audit.");
}
