using System.Text.Json;
using OriginCloudRegions.Api.Http;
using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Mappings;

namespace OriginCloudRegions.Api.Mappings;

internal sealed class BatchDeleteOriginCloudRegions(IMappingStore mappings) : IOperation
{
    public async Task<ApiAnswer> HandleAsync(OperationRequest request)
    {
        var body = await BatchItems.ReadAsync(request);
        using var json = body.Json;
        if (json is null)
        {
            return body.Refusal!;
        }

        var items = json.RootElement.EnumerateArray()
            .Select(item => item.ValueKind == JsonValueKind.String ? item.GetString()! : "")
            .Select(sent => (Sent: sent, Address: OriginAddress.TryParse(sent, out var address) ? address : null))
            .ToList();
        var addresses = items.Select(item => item.Address).OfType<OriginAddress>().ToHashSet();
        var deleted = await mappings.DeleteAllAsync(request.Zone, addresses, request.Cancellation, request.Changed);
        return ApiAnswer.Of(Outcome(items, deleted), MappingsJson.Wire.EnvelopeBatchBody);
    }

    /// <summary>Of several items with the same address, reports only the first one as deleted.</summary>
    private static BatchBody Outcome(
        List<(string Sent, OriginAddress? Address)> items, IReadOnlyDictionary<OriginAddress, OriginMapping> deleted)
    {
        var left = new Dictionary<OriginAddress, OriginMapping>(deleted);
        var failed = new List<BatchBody.Failure>();
        var succeeded = new List<BatchBody.Success>();
        foreach (var (sent, address) in items)
        {
            if (address is null)
            {
                failed.Add(BatchBody.Failure.Of(ApiErrors.OriginIpInvalid, sent));
            }
            else if (left.Remove(address, out var mapping))
            {
                succeeded.Add(BatchBody.Success.Of(mapping));
            }
            else
            {
                failed.Add(BatchBody.Failure.Of(ApiErrors.MappingNotFound, sent));
            }
        }

        return new BatchBody(failed, succeeded);
    }
}
