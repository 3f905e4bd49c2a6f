using OriginCloudRegions.Core.Storage.Partitions;
using OriginCloudRegions.Core.Storage.Transport;
using OriginCloudRegions.Testing.Storage;

namespace OriginCloudRegions.Model.Partitions;

public sealed class AzuritePartitionTests(TableStorage storage) : PartitionTests
{
    private readonly Tables tables = new(storage.ConnectionString, Guid.CreateVersion7().ToString("N"));

    private protected override IZonePartition Partition(string zone) =>
        new ZonePartition(new TableService(tables.Options).Mappings, zone);
}
