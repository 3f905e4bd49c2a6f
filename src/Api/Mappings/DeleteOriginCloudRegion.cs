using OriginCloudRegions.Api.Http;
using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Mappings;

namespace OriginCloudRegions.Api.Mappings;

// After a custom handler has died, the host repeats its request. The repeat of a successful deletion returns 404.
internal sealed class DeleteOriginCloudRegion(IMappingStore mappings) : IOperation
{
    public async Task<ApiAnswer> HandleAsync(OperationRequest request)
    {
        if (!OriginAddress.TryParse(request.OriginIp, out var address))
        {
            return ApiErrors.OriginIpInvalid;
        }

        var condition = Conditions.IfMatch(request.Sent);
        return await mappings.DeleteAsync(request.Zone, address, condition, request.Cancellation, request.Changed) switch
        {
            DeleteOutcome.Deleted => ApiAnswer.Of(new DeletedBody(address.Text), MappingsJson.Wire.EnvelopeDeletedBody),
            DeleteOutcome.NotFound => ApiErrors.MappingNotFound,
            DeleteOutcome.PreconditionFailed => ApiErrors.PreconditionFailed,
            var other => throw new InvalidOperationException($"The delete outcome {other} is not supported."),
        };
    }
}
