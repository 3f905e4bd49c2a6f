using OriginCloudRegions.Core.Storage.Partitions;
using OriginCloudRegions.Core.Storage.Transport;
using OriginCloudRegions.Model.Exploration;
using OriginCloudRegions.Testing.Storage;

namespace OriginCloudRegions.Model.Partitions;

public sealed class AzuritePartitionTests(TableStorage storage) : PartitionTests(Open(storage))
{
    private static ZonePartition Open(TableStorage storage)
    {
        var tables = new Tables(storage.ConnectionString, Guid.CreateVersion7().ToString("N"));
        return new ZonePartition(new TableService(tables.Options).Mappings, Zone.Id);
    }
}
