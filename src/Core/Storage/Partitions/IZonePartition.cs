using Azure.Data.Tables;
using OriginCloudRegions.Core.Addresses;

namespace OriginCloudRegions.Core.Storage.Partitions;

/// <summary>The entities of one zone: a row for each mapping, and the zone counter.</summary>
internal interface IZonePartition
{
    Task<MappingRow?> FindAsync(OriginAddress address, CancellationToken cancellation);

    Task<ZoneCounter> CounterAsync(CancellationToken cancellation);

    /// <summary>Reads the counter and the rows of some addresses.</summary>
    Task<ZoneView> LookAsync(IReadOnlyCollection<OriginAddress> addresses, CancellationToken cancellation);

    /// <summary>Reads the counter and one page of all rows.</summary>
    Task<ZoneView> PageAsync(long skip, int take, CancellationToken cancellation);

    /// <summary>Replaces one row without its zone's counter.</summary>
    Task<WriteResult> ReplaceAsync(RowChange change);

    /// <summary>Submits an entity group transaction.</summary>
    /// <param name="actions">1 to 100, each on another entity.</param>
    /// <param name="canResend">Whether ETags make a second application impossible, so that it may be resent after a lost answer.</param>
    Task<WriteResult> SubmitAsync(IReadOnlyList<TableTransactionAction> actions, bool canResend);
}
