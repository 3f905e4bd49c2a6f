using System.Text.Json;
using Newtonsoft.Json.Linq;

namespace OriginCloudRegions.Api.Contract;

/// <summary>Converts parsed JSON for NJsonSchema, whose own parser accepts invalid JSON.</summary>
internal static class JsonTokens
{
    /// <exception cref="InvalidOperationException">A string holds an unpaired surrogate.</exception>
    public static JToken Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => OfObject(element),
        JsonValueKind.Array => new JArray(element.EnumerateArray().Select(Of)),
        JsonValueKind.String => new JValue(element.GetString()),
        JsonValueKind.Number => element.TryGetInt64(out var integer) ? new JValue(integer) : new JValue(element.GetDouble()),
        JsonValueKind.True => new JValue(true),
        JsonValueKind.False => new JValue(false),
        _ => JValue.CreateNull(),
    };

    private static JObject OfObject(JsonElement element)
    {
        var tokens = new JObject();
        foreach (var member in element.EnumerateObject())
        {
            // The last of several members with the same name counts, as in JsonElement.GetProperty.
            tokens[member.Name] = Of(member.Value);
        }

        return tokens;
    }
}
