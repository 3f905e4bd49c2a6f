using System.Text.Json;

namespace OriginCloudRegions.Api.Http;

/// <summary>A body that was read, or the refusal of one that could not be.</summary>
internal readonly record struct BodyReading(JsonDocument? Json, ApiError? Refusal)
{
    public static implicit operator BodyReading(ApiError refusal) => new(null, refusal);
}
