using System.Globalization;
using Azure.Data.Tables;
using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Catalogue;
using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Core.Storage.Partitions;
using OriginCloudRegions.Core.Zones;

namespace OriginCloudRegions.Cli.Audit;

/// <summary>Compares the rows and the counter of a zone with the rules of the service. Writes nothing.</summary>
internal sealed class ZoneInspector(RegionCatalogue catalogue)
{
    public IEnumerable<Finding> FindingsOf(ZoneSnapshot zone)
    {
        if (zone.IsEmpty)
        {
            yield break;
        }

        if (!ZoneId.TryParse(zone.Zone, out _))
        {
            yield return new Finding(
                zone.Zone,
                FindingKind.NotAZone,
                null,
                $"the id is invalid, so no request reaches its rows ({zone.Rows.Count})",
                Remedy.None);
            yield break;
        }

        if (OfCounter(zone) is { } counter)
        {
            yield return counter;
        }

        var taken = zone.Rows.Select(row => row.RowKey).ToHashSet(StringComparer.Ordinal);
        foreach (var finding in zone.Rows.SelectMany(row => OfRow(zone.Zone, row, taken)))
        {
            yield return finding;
        }
    }

    private static Finding? OfCounter(ZoneSnapshot zone)
    {
        var count = zone.Rows.Count;
        var counted = zone.Count?.ToString(CultureInfo.InvariantCulture) ?? "not a number";
        Finding Of(FindingKind kind, string detail) => new(zone.Zone, kind, null, detail, Remedy.Repairable);
        return (zone.Counter, count) switch
        {
            (null, _) => Of(FindingKind.CounterMissing, $"the counter is missing; rows: {count}"),
            (_, 0) => Of(FindingKind.CounterWithoutRows, $"the counter is {counted}; rows: 0"),
            _ when zone.Count != count => Of(FindingKind.CounterDiffers, $"the counter is {counted}; rows: {count}"),
            _ => null,
        };
    }

    /// <param name="taken">The keys of all rows, and the keys that earlier repairs will use.</param>
    private IEnumerable<Finding> OfRow(string zone, TableEntity row, HashSet<string> taken)
    {
        Finding Of(FindingKind kind, string detail, Remedy remedy = Remedy.None) => new(zone, kind, row.RowKey, detail, remedy);
        if (!OriginAddress.TryParse(row.RowKey, out var address))
        {
            yield return Of(FindingKind.RowNotAddress, "its key is not an address");
            yield break;
        }

        if (Missing(row) is { } property)
        {
            yield return Of(FindingKind.RowIncomplete, $"its {property} is missing or has the wrong type");
            yield break;
        }

        var (vendor, region) = (row.GetString(nameof(OriginMapping.Vendor)), row.GetString(nameof(OriginMapping.Region)));
        if (TableKeys.Mapping(address) is var key && key != row.RowKey)
        {
            yield return taken.Add(key)
                ? Of(FindingKind.RowNotCanonical, $"its key should be {key}", Remedy.Repairable)
                : Of(FindingKind.RowNotCanonical, $"its key should be {key}, which another row has");
        }

        if (!catalogue.Contains(vendor, region))
        {
            yield return Of(FindingKind.RegionUnknown, $"the catalogue has no region {region} of {vendor}");
        }
    }

    private static string? Missing(TableEntity row) =>
        row[nameof(OriginMapping.Vendor)] is not string ? nameof(OriginMapping.Vendor)
        : row[nameof(OriginMapping.Region)] is not string ? nameof(OriginMapping.Region)
        : row[nameof(OriginMapping.ModifiedOn)] is not DateTimeOffset ? nameof(OriginMapping.ModifiedOn)
        : null;
}
