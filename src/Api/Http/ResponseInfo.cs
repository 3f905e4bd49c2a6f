using System.Text.Json.Serialization;

namespace OriginCloudRegions.Api.Http;

internal sealed record ResponseInfo(int Code, string Message)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ErrorSource? Source { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ErrorLink>? ErrorChain { get; init; }

    public static ResponseInfo Of(ApiError error) => new(error.Code, error.Message)
    {
        Source = error.Pointer is { } pointer ? new ErrorSource(pointer) : null,
        ErrorChain = error.Cause is { } cause ? [cause] : null,
    };
}
