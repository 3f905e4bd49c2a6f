using Azure.Data.Tables;
using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Core.Storage.Partitions;

namespace OriginCloudRegions.Cli.Restore;

/// <param name="Mapping">Null if the row must be deleted.</param>
internal sealed record RowGoal(string Key, OriginMapping? Mapping, bool IsStored)
{
    /// <summary>The number of mappings that this goal adds: 1, 0 or -1.</summary>
    public int Growth => (Mapping is null ? 0 : 1) - (IsStored ? 1 : 0);

    public static bool IsMet(TableEntity row, OriginMapping mapping) =>
        row[nameof(OriginMapping.Vendor)] is string vendor
        && vendor == mapping.Vendor
        && row[nameof(OriginMapping.Region)] is string region
        && region == mapping.Region
        && row[nameof(OriginMapping.ModifiedOn)] is DateTimeOffset modifiedOn
        && modifiedOn == mapping.ModifiedOn;

    // Returns the write that reaches this goal, guarded by the row's ETag. Null if the goal is already reached.
    public TableTransactionAction? ActionFor(string zone, TableEntity? row) => (row, Mapping) switch
    {
        (null, null) => null,
        (null, { } mapping) => new(TableTransactionActionType.Add, MappingRow.Write(zone, mapping)),
        ({ } stored, null) => new(TableTransactionActionType.Delete, stored, stored.ETag),
        ({ } stored, { } mapping) => IsMet(stored, mapping)
            ? null
            : new(TableTransactionActionType.UpdateReplace, MappingRow.Write(zone, mapping), stored.ETag),
    };
}
