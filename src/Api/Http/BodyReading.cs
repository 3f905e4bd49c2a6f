using System.Text.Json;

namespace OriginCloudRegions.Api.Http;

internal readonly record struct BodyReading(JsonDocument? Json, ApiError? Refusal)
{
    public static implicit operator BodyReading(ApiError refusal) => new(null, refusal);
}
