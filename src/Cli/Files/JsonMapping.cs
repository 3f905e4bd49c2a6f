using System.Text.Json;
using System.Text.Json.Serialization;

namespace OriginCloudRegions.Cli.Files;

/// <summary>Reads one mapping as JSON. Ignores other members, such as <c>modified_on</c>.</summary>
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class JsonMapping : JsonSerializerContext
{
    private static readonly string[] Members = ["origin_ip", "vendor", "region"];

    public static void Read(JsonElement json, int number, DesiredState desired)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            desired.Refuse(number, "it is not a JSON object");
            return;
        }

        var texts = Array.ConvertAll(Members, member => Text(json, member));
        if (Array.IndexOf(texts, null) is >= 0 and var missing)
        {
            desired.Refuse(number, $"{Members[missing]} is missing or not a string");
        }
        else
        {
            desired.Add(number, texts[0]!, texts[1]!, texts[2]!);
        }
    }

    private static string? Text(JsonElement json, string member) =>
        json.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
