using OriginCloudRegions.Api.Http;
using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Mappings;

namespace OriginCloudRegions.Api.Mappings;

internal sealed class UpsertOriginCloudRegion(IMappingStore mappings, MappingRequestReader reader) : IOperation
{
    public async Task<ApiAnswer> HandleAsync(OperationRequest request)
    {
        if (!OriginAddress.TryParse(request.OriginIp, out var address))
        {
            return ApiErrors.OriginIpInvalid;
        }

        var body = await RequestBody.ReadAsync(request, RequestBody.SingleLimit);
        using var json = body.Json;
        if (json is null)
        {
            return body.Refusal!;
        }

        if (reader.Read(json.RootElement, address, out var mapping) is { } error)
        {
            return error;
        }

        var condition = Conditions.OfPut(request.Sent);
        return await mappings.PutAsync(request.Zone, mapping!, condition, request.Cancellation, request.Changed) switch
        {
            PutOutcome.Created created => MappingAnswer.Of(created.Mapping),
            PutOutcome.Replaced replaced => MappingAnswer.Of(replaced.Mapping),
            PutOutcome.Unchanged unchanged => MappingAnswer.Of(unchanged.Mapping),
            PutOutcome.PreconditionFailed => ApiErrors.PreconditionFailed,
            PutOutcome.QuotaReached => ApiErrors.QuotaReached,
            var other => throw new InvalidOperationException($"The put outcome {other} is not supported."),
        };
    }
}
