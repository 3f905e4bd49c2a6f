using System.Text.Json.Serialization;

namespace OriginCloudRegions.Client.Http;

internal sealed record ResponseInfo
{
    [JsonPropertyName("code")]
    public required int Code { get; init; }

    [JsonPropertyName("message")]
    public required string Message { get; init; }

    [JsonPropertyName("source")]
    public ResponseInfoSource? Source { get; init; }

    [JsonPropertyName("error_chain")]
    public IReadOnlyList<ResponseInfo>? ErrorChain { get; init; }

    public OriginCloudRegionsError ToError() => new()
    {
        Code = Code,
        Message = Message,
        Pointer = Source?.Pointer,
        Chain = [.. (ErrorChain ?? []).Select(reason => reason.ToError())],
    };
}
