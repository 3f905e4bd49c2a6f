using System.Text.Json.Nodes;

namespace OriginCloudRegions.Book;

/// <summary>The regions of each vendor that a mapping may name, from the documents in <c>contracts</c>.</summary>
public sealed class BookCatalogue
{
    private readonly Dictionary<string, HashSet<string>> regions = Read("supported-regions.json")["vendors"]!.AsObject()
        .ToDictionary(vendor => vendor.Key, vendor => NamesOf(vendor.Value!.AsArray()));

    public bool Has(string vendor, string region) => regions.TryGetValue(vendor, out var names) && names.Contains(region);

    /// <summary>Reads an embedded document.</summary>
    internal static JsonNode Read(string name)
    {
        using var stream = typeof(BookCatalogue).Assembly.GetManifestResourceStream(name)!;
        return JsonNode.Parse(stream)!;
    }

    private static HashSet<string> NamesOf(JsonArray vendor) => [.. vendor.Select(region => region!["name"]!.GetValue<string>())];
}
