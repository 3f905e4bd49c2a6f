using OriginCloudRegions.Core.Storage.Partitions;
using OriginCloudRegions.Core.Storage.Transport;
using OriginCloudRegions.Core.Zones;
using OriginCloudRegions.Testing.Storage;

namespace OriginCloudRegions.Model.Partitions;

public sealed class AzuritePartitionTests(TableStorage storage) : PartitionTests
{
    private readonly Tables tables = new(storage.ConnectionString, Guid.CreateVersion7().ToString("N"));

    private protected override IZonePartition Open(ZoneId zone) =>
        new ZonePartition(new TableService(tables.Options).Mappings, zone);
}
