namespace OriginCloudRegions.Core.Storage.Partitions;

/// <summary>Rows of a zone and its counter, as one query returned them.</summary>
/// <param name="Counter">The zone counter.</param>
/// <param name="Rows">In ordinal order of their addresses.</param>
/// <param name="IsOnePage">Whether storage returned all of it in one page, which shows one moment.</param>
internal sealed record ZoneView(ZoneCounter Counter, IReadOnlyList<MappingRow> Rows, bool IsOnePage)
{
    /// <summary>
    /// Whether rows and counter were true at one moment. Every added or deleted row moves the counter, so an unchanged counter proves it.
    /// </summary>
    public async Task<bool> IsOneMomentAsync(IZonePartition partition, CancellationToken cancellation) =>
        IsOnePage || await partition.CounterAsync(cancellation) == Counter;
}
