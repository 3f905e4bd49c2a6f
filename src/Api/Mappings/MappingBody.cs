using OriginCloudRegions.Api.Http;
using OriginCloudRegions.Core.Mappings;

namespace OriginCloudRegions.Api.Mappings;

/// <summary>The JSON members have the order of these properties.</summary>
internal sealed record MappingBody(string ModifiedOn, string OriginIp, string Region, string Vendor)
{
    public static MappingBody Of(OriginMapping mapping) =>
        new(Rfc3339.Text(mapping.ModifiedOn), mapping.Address.Text, mapping.Region, mapping.Vendor);
}
