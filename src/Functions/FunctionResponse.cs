using System.Net;
using Microsoft.Azure.Functions.Worker.Http;
using OriginCloudRegions.Api.Http;

namespace OriginCloudRegions.Functions;

internal static class FunctionResponse
{
    public static HttpResponseData Of(ApiAnswer answer, HttpRequestData request)
    {
        var response = request.CreateResponse((HttpStatusCode)answer.Status);
        foreach (var (name, value) in answer.Headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        response.Body.Write(answer.Body.Span);
        return response;
    }
}
