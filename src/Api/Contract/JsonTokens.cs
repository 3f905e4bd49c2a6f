using System.Text.Json;
using Newtonsoft.Json.Linq;

namespace OriginCloudRegions.Api.Contract;

/// <summary>
/// Brings parsed JSON into the form that NJsonSchema validates. Its own parser would read the text a second time, and
/// takes much that is no JSON.
/// </summary>
internal static class JsonTokens
{
    /// <exception cref="InvalidOperationException">A text holds half of a surrogate pair, which is no Unicode.</exception>
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
            // Of several members with one name the last counts, as for JsonElement.GetProperty.
            tokens[member.Name] = Of(member.Value);
        }

        return tokens;
    }
}
