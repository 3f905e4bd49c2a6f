using System.Text.Json.Serialization;

namespace OriginCloudRegions.Client;

/// <summary>An item that was not applied.</summary>
public sealed record BatchFailed
{
    /// <summary>As it was sent, not normalised.</summary>
    [JsonPropertyName("origin_ip")]
    public required string OriginIp { get; init; }

    /// <summary>The message, for people, of the error that the single operation gives. A batch tells no codes.</summary>
    [JsonPropertyName("error")]
    public required string Error { get; init; }
}
