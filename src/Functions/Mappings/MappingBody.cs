using System.Globalization;
using OriginCloudRegions.Core.Mappings;

namespace OriginCloudRegions.Functions.Mappings;

/// <summary>A mapping as answers show it, members in this order.</summary>
/// <param name="ModifiedOn">RFC 3339, UTC, whole seconds.</param>
internal sealed record MappingBody(string ModifiedOn, string OriginIp, string Region, string Vendor)
{
    public static MappingBody Of(OriginMapping mapping) => new(
        mapping.ModifiedOn.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        mapping.Address.Text,
        mapping.Region,
        mapping.Vendor);
}
