using System.Diagnostics;
using Azure.Data.Tables;
using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Mappings;

namespace OriginCloudRegions.Core.Storage.Partitions;

/// <param name="Before">The row as it was read; null for a creation. Its ETag guards the change.</param>
/// <param name="After">The new mapping; null for a deletion.</param>
internal sealed record RowChange(OriginAddress Address, MappingRow? Before, OriginMapping? After)
{
    /// <summary>The number of mappings that the change adds: 1, 0 or -1.</summary>
    public int Growth => (After is null ? 0 : 1) - (Before is null ? 0 : 1);

    public static RowChange Create(OriginMapping mapping) => new(mapping.Address, null, mapping);

    public static RowChange Replace(MappingRow row, OriginMapping mapping) => new(mapping.Address, row, mapping);

    public static RowChange Delete(MappingRow row) => new(row.Mapping.Address, row, null);

    public TableTransactionAction Action(string partition) => (Before, After) switch
    {
        (null, { } after) => new(TableTransactionActionType.Add, MappingRow.Write(partition, after)),
        ({ } before, null) => new(TableTransactionActionType.Delete, MappingRow.Write(partition, before.Mapping), before.ETag),
        ({ } before, { } after) => new(TableTransactionActionType.UpdateReplace, MappingRow.Write(partition, after), before.ETag),
        _ => throw new UnreachableException(),
    };

    // Returns null when a later write hides whether this change was applied. A missing row counts as deleted by this
    // change, even if a concurrent delete removed it.
    public bool? WasApplied(MappingRow? now) =>
        Before is not null && now?.ETag == Before.ETag ? false
        : now?.Mapping == After ? true
        : null;
}
