using System.Text.Json;
using OriginCloudRegions.Api.Http;

namespace OriginCloudRegions.Api.Mappings;

internal static class BatchItems
{
    public const int MaxItems = 100;

    /// <summary>The largest body of a batch, in bytes.</summary>
    private const int BodyLimit = 256 * 1024;

    /// <summary>The caller disposes of the result.</summary>
    public static async Task<BodyReading> ReadAsync(OperationRequest request)
    {
        var body = await RequestBody.ReadAsync(request, BodyLimit);
        if (body.Json is null || IsBatch(body.Json.RootElement))
        {
            return body;
        }

        body.Json.Dispose();
        return ApiErrors.BatchInvalid.At("");
    }

    private static bool IsBatch(JsonElement body) =>
        body.ValueKind == JsonValueKind.Array && body.GetArrayLength() <= MaxItems;
}
