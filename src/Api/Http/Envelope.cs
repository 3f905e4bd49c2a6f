using System.Text.Json.Serialization;

namespace OriginCloudRegions.Api.Http;

/// <summary>The JSON members have the order of these properties.</summary>
internal sealed class Envelope<T>
{
    public IReadOnlyList<ResponseInfo> Errors { get; init; } = [];

    public IReadOnlyList<ResponseInfo> Messages { get; init; } = [];

    public required T? Result { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ResultInfo? ResultInfo { get; init; }

    public required bool Success { get; init; }
}
