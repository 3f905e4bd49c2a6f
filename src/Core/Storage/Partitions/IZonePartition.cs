using Azure.Data.Tables;
using OriginCloudRegions.Core.Addresses;

namespace OriginCloudRegions.Core.Storage.Partitions;

/// <summary>The entities of one zone: its mappings and its zone counter.</summary>
internal interface IZonePartition
{
    Task<MappingRow?> FindAsync(OriginAddress address, CancellationToken cancellation);

    Task<ZoneCounter> CounterAsync(CancellationToken cancellation);

    /// <summary>Reads the counter and the rows of some addresses.</summary>
    Task<ZoneView> LookAsync(IReadOnlyCollection<OriginAddress> addresses, CancellationToken cancellation);

    Task<ZoneView> PageAsync(long skip, int take, CancellationToken cancellation);

    /// <summary>Replaces one row without the zone counter.</summary>
    Task<WriteResult> ReplaceAsync(RowChange change);

    /// <summary>
    /// Changes the counter's ETag and nothing else: the next transaction under the old one conflicts.
    /// </summary>
    Task TouchCounterAsync();

    /// <param name="actions">1 to 100, each on a different entity.</param>
    /// <param name="canResend">Whether the ETags prevent a second application after a lost answer.</param>
    Task<WriteResult> SubmitAsync(IReadOnlyList<TableTransactionAction> actions, bool canResend);
}
