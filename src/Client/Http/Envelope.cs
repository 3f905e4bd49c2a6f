using System.Text.Json.Serialization;

namespace OriginCloudRegions.Client.Http;

internal sealed record Envelope<T>
    where T : class
{
    [JsonPropertyName("result")]
    public required T? Result { get; init; }

    /// <summary>Null except in the answer to a list request.</summary>
    [JsonPropertyName("result_info")]
    public ResultInfo? ResultInfo { get; init; }

    [JsonPropertyName("success")]
    public required bool Success { get; init; }
}
