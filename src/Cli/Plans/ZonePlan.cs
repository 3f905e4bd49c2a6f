using System.Globalization;
using OriginCloudRegions.Cli.Files;
using OriginCloudRegions.Client;

namespace OriginCloudRegions.Cli.Plans;

internal sealed record ZonePlan(IReadOnlyList<PlannedChange> Puts, IReadOnlyList<PlannedChange> Deletes, int Unchanged)
{
    public int Count => Puts.Count + Deletes.Count;

    /// <summary>The number of mappings that stay although the file does not name them.</summary>
    public int Kept { get; private init; }

    /// <summary>Deletes come first, because they make space for creates in a full zone.</summary>
    public IReadOnlyCollection<PlannedChange> Changes => Deletes.Count == 0 ? Puts : [.. Deletes, .. Puts];

    public static ZonePlan Of(DesiredState desired, IReadOnlyList<OriginCloudRegion> stored)
    {
        var found = stored.ToDictionary(mapping => mapping.OriginIp, StringComparer.Ordinal);
        var puts = new List<PlannedChange>(desired.Mappings.Count);
        foreach (var mapping in desired.Mappings)
        {
            var was = found.GetValueOrDefault(mapping.OriginIp);
            if ((was?.Vendor, was?.Region) != (mapping.Vendor, mapping.Region))
            {
                puts.Add(new PlannedChange(mapping, was));
            }
        }

        var deletes = stored.Where(mapping => !desired.Names(mapping.OriginIp)).Select(mapping => new PlannedChange(null, mapping));
        return new ZonePlan(puts, [.. deletes], desired.Mappings.Count - puts.Count);
    }

    public ZonePlan WithoutDeletes() => this with { Deletes = [], Kept = Deletes.Count };

    // Returns, for example, "3 to create, 1 to replace, 0 to delete, 12 unchanged".
    public string Summary(string create = "to create", string replace = "to replace", string delete = "to delete")
    {
        var creates = Puts.Count(change => change.Was is null);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{creates:N0} {create}, {Puts.Count - creates:N0} {replace}, {Deletes.Count:N0} {delete}, {Unchanged:N0} unchanged");
    }
}
