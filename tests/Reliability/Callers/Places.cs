using System.Text.Json;

namespace OriginCloudRegions.Reliability.Callers;

/// <summary>Vendors and regions, distributed so that most writes to one address differ.</summary>
internal sealed class Places
{
    private static readonly string[] All = Read();

    private int given;

    public string Last => All[Volatile.Read(ref given) % All.Length];

    public string Next() => All[Interlocked.Increment(ref given) % All.Length];

    private static string[] Read()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "contracts", "supported-regions.json")));
        return
        [
            .. file.RootElement.GetProperty("vendors").EnumerateObject()
                .SelectMany(vendor => vendor.Value.EnumerateArray().Select(region => $"{vendor.Name}/{region.GetProperty("name")}")),
        ];
    }
}
