using System.Text.Json.Serialization;

namespace OriginCloudRegions.Book;

public sealed record BookMapping(
    [property: JsonPropertyName("origin_ip")] string OriginIp,
    [property: JsonPropertyName("vendor")] string Vendor,
    [property: JsonPropertyName("region")] string Region,
    [property: JsonPropertyName("modified_on")] DateTimeOffset? ModifiedOn = null);
