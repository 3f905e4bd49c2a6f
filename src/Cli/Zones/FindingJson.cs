using System.Text.Json;
using System.Text.Json.Serialization;

namespace OriginCloudRegions.Cli.Zones;

[JsonSerializable(typeof(ListedFinding[]))]
internal sealed partial class FindingJson : JsonSerializerContext
{
    private static readonly FindingJson Readable = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
        WriteIndented = true,
    });

    public static string Write(ListedFinding[] findings) => JsonSerializer.Serialize(findings, Readable.ListedFindingArray);
}
