using System.Text.Json.Serialization;

namespace OriginCloudRegions.Client.Http;

/// <summary>What every success comes in.</summary>
internal sealed record Envelope<T>
    where T : class
{
    [JsonPropertyName("result")]
    public required T? Result { get; init; }

    /// <summary>On a list only.</summary>
    [JsonPropertyName("result_info")]
    public ResultInfo? ResultInfo { get; init; }

    [JsonPropertyName("success")]
    public required bool Success { get; init; }
}
