using System.Text.Json;
using Microsoft.Azure.Functions.Worker.Http;

namespace OriginCloudRegions.Echo;

internal static class Json
{
    public static async Task<HttpResponseData> AnswerAsync(this HttpRequestData request, object value)
    {
        var response = request.CreateResponse();
        await response.WriteStringAsync(JsonSerializer.Serialize(value));
        return response;
    }
}
