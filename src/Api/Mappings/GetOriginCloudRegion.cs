using OriginCloudRegions.Api.Http;
using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Mappings;

namespace OriginCloudRegions.Api.Mappings;

internal sealed class GetOriginCloudRegion(IMappingStore mappings) : IOperation
{
    public async Task<ApiAnswer> HandleAsync(OperationRequest request)
    {
        if (!OriginAddress.TryParse(request.OriginIp, out var address))
        {
            return ApiErrors.OriginIpInvalid;
        }

        if (await mappings.FindAsync(request.Zone, address, request.Cancellation) is not { } mapping)
        {
            return ApiErrors.MappingNotFound;
        }

        return Conditions.IsKnown(request.Sent, mapping)
            ? ApiAnswer.NotModified(MappingAnswer.TagOf(mapping))
            : MappingAnswer.Of(mapping);
    }
}
