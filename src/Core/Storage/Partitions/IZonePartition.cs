using Azure.Data.Tables;
using OriginCloudRegions.Core.Addresses;

namespace OriginCloudRegions.Core.Storage.Partitions;

/// <summary>The entities of one zone: its mappings and its zone counter.</summary>
internal interface IZonePartition
{
    Task<MappingRow?> FindAsync(OriginAddress address, CancellationToken cancellation);

    Task<ZoneCounter> CounterAsync(CancellationToken cancellation);

    Task<ZoneView> LookAsync(IReadOnlyCollection<OriginAddress> addresses, CancellationToken cancellation);

    Task<ZoneView> PageAsync(long skip, int take, CancellationToken cancellation);

    /// <summary>Replaces one row. The zone counter stays unchanged.</summary>
    Task<WriteResult> ReplaceAsync(RowChange change);

    /// <summary>Changes only the ETag of the counter, so that a transaction with the old ETag conflicts.</summary>
    Task TouchCounterAsync();

    /// <param name="actions">1 to 100 actions, each on a different entity.</param>
    /// <param name="canResend">Whether ETags prevent a resend after a lost answer from writing twice.</param>
    Task<WriteResult> SubmitAsync(IReadOnlyList<TableTransactionAction> actions, bool canResend);
}
