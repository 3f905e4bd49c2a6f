using System.Globalization;
using Azure.Data.Tables;
using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Core.Storage.Partitions;
using OriginCloudRegions.Core.Zones;

namespace OriginCloudRegions.Model.Exploration;

/// <summary>The zone of all schedules. Converts between the numbers of a history and mappings or entities.</summary>
internal static class Zone
{
    public static readonly ZoneId Id = ZoneId.TryParse("zone", out var id) ? id : throw new FormatException();

    private const string Vendor = "aws";
    private static readonly DateTimeOffset Epoch = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>In ordinal order of their texts.</summary>
    public static IReadOnlyList<OriginAddress> Addresses { get; } =
        [.. Enumerable.Range(1, ZoneState.Addresses).Select(last => Parse($"192.0.2.{last}"))];

    public static MappingRequest Request(int address, int place) =>
        new(Addresses[address], Vendor, place.ToString(CultureInfo.InvariantCulture));

    public static int Number(OriginAddress address) => Addresses.Index().First(each => each.Item == address).Index;

    public static StoredMapping Stored(OriginMapping? mapping) => mapping is null
        ? StoredMapping.None
        : new StoredMapping(
            int.Parse(mapping.Region, CultureInfo.InvariantCulture),
            (int)(mapping.ModifiedOn - Epoch).TotalSeconds + 1);

    public static OriginAddress Parse(string text) =>
        OriginAddress.TryParse(text, out var address) ? address : throw new FormatException(text);

    /// <summary>Adds rows and their counter.</summary>
    public static ZoneState Fill(TablePartition table, IEnumerable<(int Address, int Place)> mappings)
    {
        var state = default(ZoneState);
        var actions = new List<TableTransactionAction>();
        foreach (var (address, place) in mappings)
        {
            var mapping = Request(address, place).At(Epoch);
            actions.Add(RowChange.Create(mapping).Action(TableKeys.Zone(Id)));
            state = state.With(address, Stored(mapping));
        }

        if (actions.Count > 0)
        {
            actions.Add(ZoneCounter.None.ChangeTo(TableKeys.Zone(Id), actions.Count));
            table.Submit(actions);
        }

        return state;
    }
}
