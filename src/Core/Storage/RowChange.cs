using Azure.Data.Tables;
using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Mappings;

namespace OriginCloudRegions.Core.Storage;

/// <summary>A change that adds or takes a row, so that the zone's counter moves with it.</summary>
internal abstract record RowChange(OriginAddress Address, int Growth)
{
    public abstract TableTransactionAction Action(string zone);

    internal sealed record Create(OriginMapping Mapping) : RowChange(Mapping.Address, 1)
    {
        public override TableTransactionAction Action(string zone) =>
            new(TableTransactionActionType.Add, MappingRow.Write(zone, Mapping));
    }

    /// <summary>Takes exactly the row that was seen: not one that somebody wrote since.</summary>
    internal sealed record Delete(MappingRow Seen) : RowChange(Seen.Mapping.Address, -1)
    {
        public override TableTransactionAction Action(string zone) =>
            new(TableTransactionActionType.Delete, MappingRow.Write(zone, Seen.Mapping), Seen.ETag);
    }
}
