using Azure.Data.Tables;
using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Core.Storage.Partitions;

namespace OriginCloudRegions.Cli.Restore;

/// <summary>The desired content of one row of a zone.</summary>
/// <param name="Mapping">Null if the row is to be deleted.</param>
/// <param name="IsStored">Whether the row was stored when the restore planned.</param>
internal sealed record RowGoal(string Key, OriginMapping? Mapping, bool IsStored)
{
    /// <summary>The growth of the zone: 1, 0 or -1.</summary>
    public int Growth => (Mapping is null ? 0 : 1) - (IsStored ? 1 : 0);

    /// <summary>Whether a row says exactly what a mapping says, its time included.</summary>
    public static bool IsMet(TableEntity row, OriginMapping mapping) =>
        row[nameof(OriginMapping.Vendor)] is string vendor
        && vendor == mapping.Vendor
        && row[nameof(OriginMapping.Region)] is string region
        && region == mapping.Region
        && row[nameof(OriginMapping.ModifiedOn)] is DateTimeOffset modifiedOn
        && modifiedOn == mapping.ModifiedOn;

    /// <returns>
    /// The write that turns a row into this goal, guarded by the row's ETag; null if the goal is met.
    /// </returns>
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
