using OriginCloudRegions.Api.Http;
using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Mappings;

namespace OriginCloudRegions.Api.Mappings;

/// <summary>Deletes the mapping of one address.</summary>
/// <remarks>
/// After a lost answer of storage the store finds out whether the row was deleted. The host repeats a request to a custom
/// handler that dies before it answers; the repeat then gets 404 although the first try may have deleted the row.
/// </remarks>
internal sealed class DeleteOriginCloudRegion(IMappingStore mappings) : IOperation
{
    public async Task<ApiAnswer> HandleAsync(OperationRequest request)
    {
        if (!OriginAddress.TryParse(request.OriginIp, out var address))
        {
            return ApiErrors.OriginIpInvalid;
        }

        var condition = Conditions.OfDelete(request.Sent);
        return await mappings.DeleteAsync(request.Zone, address, condition, request.Cancellation, request.Changed) switch
        {
            DeleteOutcome.Deleted => ApiAnswer.Of(new DeletedBody(address.Text), MappingsJson.Wire.EnvelopeDeletedBody),
            DeleteOutcome.NotFound => ApiErrors.MappingNotFound,
            DeleteOutcome.PreconditionFailed => ApiErrors.PreconditionFailed,
            var other => throw new InvalidOperationException($"A delete cannot end as {other}."),
        };
    }
}
