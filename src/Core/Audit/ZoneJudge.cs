using Azure.Data.Tables;
using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Catalogue;
using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Core.Storage;
using OriginCloudRegions.Core.Zones;

namespace OriginCloudRegions.Core.Audit;

/// <summary>Says what is wrong in a zone; touches nothing.</summary>
internal sealed class ZoneJudge(RegionCatalogue catalogue)
{
    public IEnumerable<Finding> FindingsOf(ZoneSnapshot zone)
    {
        if (zone.IsEmpty)
        {
            yield break;
        }

        if (!ZoneId.IsAcceptable(zone.Zone))
        {
            yield return new Finding(
                zone.Zone, FindingKind.NotAZone, null, $"no zone has this id, so nothing reaches the {zone.Rows.Count} rows", Remedy.None);
            yield break;
        }

        if (OfCounter(zone) is { } counter)
        {
            yield return counter;
        }

        var taken = zone.Rows.Select(row => row.RowKey).ToHashSet(StringComparer.Ordinal);
        foreach (var finding in zone.Rows.Select(row => OfRow(zone.Zone, row, taken)).OfType<Finding>())
        {
            yield return finding;
        }
    }

    private static Finding? OfCounter(ZoneSnapshot zone)
    {
        var count = zone.Rows.Count;
        Finding Of(FindingKind kind, string detail) => new(zone.Zone, kind, null, detail, Remedy.Repairable);
        return (zone.Counter, count) switch
        {
            (null, _) => Of(FindingKind.CounterMissing, $"there are {count} rows and no counter"),
            (_, 0) => Of(FindingKind.CounterWithoutRows, $"the counter says {zone.Count} and there is no row"),
            _ when zone.Count != count => Of(FindingKind.CounterDiffers, $"the counter says {zone.Count} and there are {count} rows"),
            _ => null,
        };
    }

    /// <param name="taken">The keys that are in use, and those that rows before this one are going to move to.</param>
    private Finding? OfRow(string zone, TableEntity row, HashSet<string> taken)
    {
        Finding Of(FindingKind kind, string detail, Remedy remedy = Remedy.None) => new(zone, kind, row.RowKey, detail, remedy);
        if (!OriginAddress.TryParse(row.RowKey, out var address))
        {
            return Of(FindingKind.RowNotAddress, "its key is no address");
        }

        if (Missing(row) is { } property)
        {
            return Of(FindingKind.RowIncomplete, $"it has no {property}");
        }

        var (vendor, region) = (row.GetString(nameof(OriginMapping.Vendor)), row.GetString(nameof(OriginMapping.Region)));
        if (TableKeys.Mapping(address) is var key && key != row.RowKey)
        {
            return taken.Add(key)
                ? Of(FindingKind.RowNotCanonical, $"its key should be {key}", Remedy.Repairable)
                : Of(FindingKind.RowNotCanonical, $"its key should be {key}, which another row has");
        }

        return catalogue.Contains(vendor, region)
            ? null
            : Of(FindingKind.RegionUnknown, $"the catalogue has no region {region} of {vendor}");
    }

    private static string? Missing(TableEntity row) =>
        row[nameof(OriginMapping.Vendor)] is not string ? nameof(OriginMapping.Vendor)
        : row[nameof(OriginMapping.Region)] is not string ? nameof(OriginMapping.Region)
        : row[nameof(OriginMapping.ModifiedOn)] is not DateTimeOffset ? nameof(OriginMapping.ModifiedOn)
        : null;
}
