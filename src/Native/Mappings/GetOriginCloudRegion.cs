using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Native.Http;
using OriginCloudRegions.Native.Routing;

namespace OriginCloudRegions.Native.Mappings;

/// <summary>Shows the mapping of one address.</summary>
internal sealed class GetOriginCloudRegion(IMappingStore mappings) : IZoneOperation
{
    public async Task<ApiAnswer> HandleAsync(ZoneRequest request)
    {
        if (!OriginAddress.TryParse(request.OriginIp, out var address))
        {
            return ApiErrors.OriginIpInvalid;
        }

        if (await mappings.FindAsync(request.Zone, address, request.Aborted) is not { } mapping)
        {
            return ApiErrors.MappingNotFound;
        }

        return Conditions.IsKnown(request.Context.Request.Headers, mapping)
            ? ApiAnswer.NotModified(MappingAnswer.TagOf(mapping))
            : MappingAnswer.Of(mapping);
    }
}
