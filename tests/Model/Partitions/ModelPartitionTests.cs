using Azure;
using Azure.Data.Tables;
using OriginCloudRegions.Core.Storage.Partitions;
using OriginCloudRegions.Core.Zones;
using OriginCloudRegions.Model.Scheduling;
using OriginCloudRegions.Model.Storage;

namespace OriginCloudRegions.Model.Partitions;

public sealed class ModelPartitionTests : PartitionTests
{
    /// <remarks>Azurite accepts more than the 100 entities that the service documents.</remarks>
    [Fact]
    public async Task Submit_Of101Entities_IsRefused()
    {
        var adds = Enumerable.Range(1, 101).Select(row => new TableTransactionAction(
            TableTransactionActionType.Add, new TableEntity("zone", $"{row}")));

        var refusal = await Assert.ThrowsAnyAsync<RequestFailedException>(() => Open(Exploration.Zone.Id).SubmitAsync([.. adds], canResend: true));
        Assert.Equal(400, refusal.Status);
    }

    private protected override IZonePartition Open(ZoneId zone) =>
        new ModelPartition(new TablePartition(), new DirectNetwork(), new Instance(new EventLoop(), 1), zone);
}
