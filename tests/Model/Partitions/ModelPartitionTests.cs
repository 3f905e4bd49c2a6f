using Azure;
using Azure.Data.Tables;
using OriginCloudRegions.Model.Exploration;

namespace OriginCloudRegions.Model.Partitions;

public sealed class ModelPartitionTests() : PartitionTests(Open())
{
    /// <remarks>Azurite accepts more than the 100 entities that the service documents.</remarks>
    [Fact]
    public async Task Submit_Of101Entities_IsRefused()
    {
        var adds = Enumerable.Range(1, 101).Select(row => new TableTransactionAction(
            TableTransactionActionType.Add, new TableEntity("zone", $"{row}")));

        var refusal = await Assert.ThrowsAnyAsync<RequestFailedException>(
            () => Open().SubmitAsync([.. adds], canResend: true));
        Assert.Equal(400, refusal.Status);
    }

    private static ModelPartition Open() =>
        new(new TablePartition(), new ScheduledNetwork { IsDirect = true }, new Instance(new EventLoop(), 1), Zone.Id);
}
