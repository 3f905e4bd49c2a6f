using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Functions.Http;
using OriginCloudRegions.Functions.Routing;

namespace OriginCloudRegions.Functions.Mappings;

/// <summary>Deletes the mapping of one address.</summary>
internal sealed class DeleteOriginCloudRegion(IMappingStore mappings) : IZoneOperation
{
    public async Task<ApiAnswer> HandleAsync(ZoneRequest request)
    {
        if (!OriginAddress.TryParse(request.OriginIp, out var address))
        {
            return ApiErrors.OriginIpInvalid;
        }

        var condition = Conditions.OfDelete(request.Context.Request.Headers);
        return await mappings.DeleteAsync(request.Zone, address, condition, request.Aborted) switch
        {
            DeleteOutcome.Deleted => ApiAnswer.Of(new DeletedBody(address.Text), ApiJson.Wire.EnvelopeDeletedBody),
            DeleteOutcome.NotFound => ApiErrors.MappingNotFound,
            DeleteOutcome.PreconditionFailed => ApiErrors.PreconditionFailed,
            var other => throw new InvalidOperationException($"A delete cannot end as {other}."),
        };
    }
}
