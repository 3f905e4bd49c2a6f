using OriginCloudRegions.Api.Http;
using OriginCloudRegions.Core.Mappings;

namespace OriginCloudRegions.Api.Mappings;

/// <summary>Members are written in this order.</summary>
/// <param name="ModifiedOn">As <see cref="Rfc3339"/> writes it.</param>
internal sealed record MappingBody(string ModifiedOn, string OriginIp, string Region, string Vendor)
{
    public static MappingBody Of(OriginMapping mapping) =>
        new(Rfc3339.Text(mapping.ModifiedOn), mapping.Address.Text, mapping.Region, mapping.Vendor);
}
