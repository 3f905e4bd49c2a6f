using System.Text.Json.Serialization;

namespace OriginCloudRegions.Api.Health;

/// <param name="Started">The start time as RFC 3339 text, in UTC and whole seconds.</param>
/// <param name="Storage">Absent unless the caller asked for the storage probe.</param>
internal sealed record HealthBody(
    string Commit,
    string Started,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Storage,
    string Version);
