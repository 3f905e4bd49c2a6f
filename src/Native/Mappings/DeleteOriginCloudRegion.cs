using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Native.Http;
using OriginCloudRegions.Native.Routing;

namespace OriginCloudRegions.Native.Mappings;

/// <summary>Deletes the mapping of one address.</summary>
/// <remarks>
/// A delete whose answer from storage was lost is told that it deleted: the store sees to that. The host repeats a request only
/// where this process closed the connection unanswered, which it does only when it dies; and then nobody remembers whether the
/// row went with it. The repeat carries the same invocation id, but a row that is gone has no place to keep one.
/// </remarks>
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
