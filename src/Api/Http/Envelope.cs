using System.Text.Json.Serialization;

namespace OriginCloudRegions.Api.Http;

/// <summary>What every answer is wrapped in. The members are written in the order they stand in.</summary>
internal sealed class Envelope<T>
{
    public IReadOnlyList<ResponseInfo> Errors { get; init; } = [];

    public IReadOnlyList<ResponseInfo> Messages { get; init; } = [];

    public required T? Result { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ResultInfo? ResultInfo { get; init; }

    public required bool Success { get; init; }
}
