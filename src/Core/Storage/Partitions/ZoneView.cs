namespace OriginCloudRegions.Core.Storage.Partitions;

/// <param name="IsOnePage">Whether storage returned all rows in one page. One page is a snapshot.</param>
internal sealed record ZoneView(ZoneCounter Counter, IReadOnlyList<MappingRow> Rows, bool IsOnePage)
{
    // Whether rows and counter are consistent. An unchanged counter proves that no row was added or deleted.
    public async Task<bool> IsOneMomentAsync(IZonePartition partition, CancellationToken cancellation) =>
        IsOnePage || await partition.CounterAsync(cancellation) == Counter;
}
