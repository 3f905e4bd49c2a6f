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

    internal sealed record Create(OriginMapping Mapping) : RowChange(Mapping.Address, 1)
    {
        /// <summary>Nobody has looked whether the row is there.</summary>
        public bool IsGuess { get; init; }

        public override TableTransactionAction Action(string zone) =>
            new(TableTransactionActionType.Add, MappingRow.Write(zone, Mapping));

        public override RowChange Undo(ETag now) => new Delete(new MappingRow(Mapping, now));
    }

    /// <summary>Replaces exactly the row that was seen: not one that somebody wrote since.</summary>
    internal sealed record Replace(MappingRow Seen, OriginMapping Mapping) : RowChange(Mapping.Address, 0)
    {
        public override TableTransactionAction Action(string zone) =>
            new(TableTransactionActionType.UpdateReplace, MappingRow.Write(zone, Mapping), Seen.ETag);

        public override RowChange Undo(ETag now) => new Replace(new MappingRow(Mapping, now), Seen.Mapping);
    }

    /// <summary>Takes exactly the row that was seen.</summary>
    internal sealed record Delete(MappingRow Seen) : RowChange(Seen.Mapping.Address, -1)
    {
        public override TableTransactionAction Action(string zone) =>
            new(TableTransactionActionType.Delete, MappingRow.Write(zone, Seen.Mapping), Seen.ETag);

        public override RowChange Undo(ETag now) => new Create(Seen.Mapping);
    }
}
