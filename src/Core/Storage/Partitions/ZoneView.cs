namespace OriginCloudRegions.Core.Storage.Partitions;

/// <param name="Rows">In ordinal order of their addresses.</param>
/// <param name="IsOnePage">Whether storage returned all rows in one page, which is a snapshot.</param>
internal sealed record ZoneView(ZoneCounter Counter, IReadOnlyList<MappingRow> Rows, bool IsOnePage)
{
    /// <summary>Whether rows and counter are consistent: each added or deleted row changes the counter.</summary>
    public async Task<bool> IsOneMomentAsync(IZonePartition partition, CancellationToken cancellation) =>
        IsOnePage || await partition.CounterAsync(cancellation) == Counter;
}
