using System.Text.Json.Nodes;

namespace OriginCloudRegions.Book;

internal static class BookResource
{
    /// <summary>Reads an embedded JSON document of <c>contracts</c>.</summary>
    public static JsonNode Read(string name)
    {
        using var stream = typeof(BookResource).Assembly.GetManifestResourceStream(name)!;
        return JsonNode.Parse(stream)!;
    }
}
