using System.Text.Json.Serialization;

namespace OriginCloudRegions.Api.Health;

/// <param name="Commit">What the app was built from.</param>
/// <param name="Started">When this instance did: UTC, RFC 3339, whole seconds.</param>
/// <param name="Storage">Absent where storage was not asked.</param>
/// <param name="Version">That of the contract.</param>
internal sealed record HealthBody(
    string Commit,
    string Started,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Storage,
    string Version);
