using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Native.Http;
using OriginCloudRegions.Native.Routing;

namespace OriginCloudRegions.Native.Mappings;

/// <summary>Creates or replaces the mapping of one address.</summary>
internal sealed class UpsertOriginCloudRegion(IMappingStore mappings, MappingRequestReader reader) : IZoneOperation
{
    public async Task<ApiAnswer> HandleAsync(ZoneRequest request)
    {
        if (!OriginAddress.TryParse(request.OriginIp, out var address))
        {
            return ApiErrors.OriginIpInvalid;
        }

        var body = await RequestBody.ReadAsync(request.Context.Request, RequestBody.SingleLimit, request.Aborted);
        using var json = body.Json;
        if (json is null)
        {
            return body.Refusal!;
        }

        if (reader.Read(json.RootElement, address, out var mapping) is { } error)
        {
            return error;
        }

        var condition = Conditions.OfPut(request.Context.Request.Headers);
        return await mappings.PutAsync(request.Zone, mapping!, condition, request.Aborted) switch
        {
            PutOutcome.Created created => MappingAnswer.Of(created.Mapping),
            PutOutcome.Replaced replaced => MappingAnswer.Of(replaced.Mapping),
            PutOutcome.Unchanged unchanged => MappingAnswer.Of(unchanged.Mapping),
            PutOutcome.PreconditionFailed => ApiErrors.PreconditionFailed,
            PutOutcome.QuotaReached => ApiErrors.QuotaReached,
            var other => throw new InvalidOperationException($"A put cannot end as {other}."),
        };
    }
}
