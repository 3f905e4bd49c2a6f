using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Functions.Http;
using OriginCloudRegions.Functions.Routing;

namespace OriginCloudRegions.Functions.Mappings;

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

        return await mappings.PutAsync(request.Zone, mapping!, request.Aborted) switch
        {
            PutOutcome.Created created => Answer(created.Mapping),
            PutOutcome.Replaced replaced => Answer(replaced.Mapping),
            PutOutcome.Unchanged unchanged => Answer(unchanged.Mapping),
            PutOutcome.QuotaReached => ApiErrors.QuotaReached,
            var other => throw new InvalidOperationException($"A put cannot end as {other}."),
        };
    }

    private static ApiAnswer Answer(OriginMapping mapping) =>
        ApiAnswer.Of(MappingBody.Of(mapping), ApiJson.Wire.EnvelopeMappingBody);
}
