using System.Text.Json;
using OriginCloudRegions.Api.Http;
using OriginCloudRegions.Core.Mappings;

namespace OriginCloudRegions.Api.Mappings;

internal sealed class BatchUpsertOriginCloudRegions(IMappingStore mappings, MappingRequestReader reader) : IOperation
{
    public async Task<ApiAnswer> HandleAsync(OperationRequest request)
    {
        var body = await BatchItems.ReadAsync(request);
        using var json = body.Json;
        if (json is null)
        {
            return body.Refusal!;
        }

        var good = new List<MappingRequest>();
        var failed = new List<BatchBody.Failure>();
        foreach (var item in json.RootElement.EnumerateArray())
        {
            if (reader.Read(item, path: null, out var mapping) is { } error)
            {
                failed.Add(BatchBody.Failure.Of(error, SentAddress(item)));
            }
            else
            {
                good.Add(mapping!);
            }
        }

        return await mappings.PutAllAsync(request.Zone, good, request.Cancellation, request.Changed)
            ? ApiAnswer.Of(new BatchBody(failed, [.. good.Select(BatchBody.Success.Of)]), MappingsJson.Wire.EnvelopeBatchBody)
            : ApiErrors.QuotaReached;
    }

    private static string SentAddress(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object
        && item.TryGetProperty(MappingRequestReader.OriginIp, out var sent)
        && sent.ValueKind == JsonValueKind.String
            ? sent.GetString()!
            : "";
}
