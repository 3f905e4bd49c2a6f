using Azure;
using Azure.Data.Tables;
using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Mappings;

namespace OriginCloudRegions.Core.Storage;

/// <summary>A change to one row, and by how much it lets the zone grow.</summary>
internal abstract record RowChange(OriginAddress Address, int Growth)
{
    public abstract TableTransactionAction Action(string zone);

    /// <summary>The change that takes this one back, unless the row has another ETag by then.</summary>
    public abstract RowChange Undo(ETag now);

    /// <summary>Applied or Conflict: what became of this change, whose answer was lost, by the row as it is now.</summary>
    /// <exception cref="StorageUnavailableException">
    /// Somebody has written since, and whether before or after this change cannot be told. To make it once more might undo theirs.
    /// </exception>
    public RowResult LookBack(MappingRow? now) => WasApplied(now) switch
    {
        true => RowResult.Applied,
        false => RowResult.Conflict,
        null => throw new StorageUnavailableException("The answer to a write was lost, and another write followed."),
    };

    /// <summary>Of a replace or delete: whether the row is still the one that was seen.</summary>
    public bool IsToBeDone(MappingRow? now) => WasApplied(now) == false;

    /// <summary>Null where the row does not tell.</summary>
    protected abstract bool? WasApplied(MappingRow? now);

    internal sealed record Create(OriginMapping Mapping) : RowChange(Mapping.Address, 1)
    {
        /// <summary>Nobody has looked whether the row is there.</summary>
        public bool IsGuess { get; init; }

        public override TableTransactionAction Action(string zone) =>
            new(TableTransactionActionType.Add, MappingRow.Write(zone, Mapping));

        public override RowChange Undo(ETag now) => new Delete(new MappingRow(Mapping, now));

        protected override bool? WasApplied(MappingRow? now) => now?.Mapping == Mapping ? true : null;
    }

    /// <summary>Replaces exactly the row that was seen: not one that somebody wrote since.</summary>
    internal sealed record Replace(MappingRow Seen, OriginMapping Mapping) : RowChange(Mapping.Address, 0)
    {
        public override TableTransactionAction Action(string zone) =>
            new(TableTransactionActionType.UpdateReplace, MappingRow.Write(zone, Mapping), Seen.ETag);

        public override RowChange Undo(ETag now) => new Replace(new MappingRow(Mapping, now), Seen.Mapping);

        protected override bool? WasApplied(MappingRow? now) =>
            now?.ETag == Seen.ETag ? false : now?.Mapping == Mapping ? true : null;
    }

    /// <summary>Takes exactly the row that was seen.</summary>
    internal sealed record Delete(MappingRow Seen) : RowChange(Seen.Mapping.Address, -1)
    {
        public override TableTransactionAction Action(string zone) =>
            new(TableTransactionActionType.Delete, MappingRow.Write(zone, Seen.Mapping), Seen.ETag);

        public override RowChange Undo(ETag now) => new Create(Seen.Mapping);

        // Gone is gone: should another delete have taken it at the same time, both are told that it was deleted.
        protected override bool? WasApplied(MappingRow? now) => now is null ? true : now.ETag == Seen.ETag ? false : null;
    }
}
