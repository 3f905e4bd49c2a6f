using System.Text.Json.Serialization;

namespace OriginCloudRegions.Contract.PactNet.Matchers;

/// <summary>An example with its matching rule, in the engine's JSON form.</summary>
internal sealed record Matcher(
    [property: JsonPropertyName("pact:matcher:type")] string Type,
    [property: JsonPropertyName("value")] object Example)
{
    [JsonPropertyName("regex"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Pattern { get; init; }

    [JsonPropertyName("min"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Minimum { get; init; }
}
