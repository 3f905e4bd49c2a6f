using System.Net;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;

namespace OriginCloudRegions.Echo;

/// <summary>Answers that a host may change.</summary>
internal static class Answers
{
    [Function("Headers")]
    public static HttpResponseData Headers(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "answers/headers")] HttpRequestData request)
    {
        var response = request.CreateResponse(HttpStatusCode.TooManyRequests);
        response.Headers.Add("ETag", "\"1\"");
        response.Headers.Add("Retry-After", "7");
        response.Headers.Add("Server-Timing", ["a;dur=1", "b;dur=2"]);
        response.Headers.Add("WWW-Authenticate", "Bearer");
        response.WriteBytes([0, 255, 10]);
        return response;
    }

    [Function("Empty")]
    public static HttpResponseData Empty(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "answers/empty")] HttpRequestData request) =>
        request.CreateResponse();

    [Function("NotModified")]
    public static HttpResponseData NotModified(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "answers/not-modified")] HttpRequestData request)
    {
        var response = request.CreateResponse(HttpStatusCode.NotModified);
        response.Headers.Add("Content-Type", "application/json");
        response.Headers.Add("ETag", "\"1\"");
        return response;
    }

    [Function("Length")]
    public static HttpResponseData Length(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "answers/length/{length}")] HttpRequestData request,
        string length)
    {
        var response = request.CreateResponse();
        response.Headers.Add("Content-Length", length);
        response.WriteString("123");
        return response;
    }

    [Function("BeyondAscii")]
    public static HttpResponseData BeyondAscii(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "answers/beyond-ascii")] HttpRequestData request)
    {
        var response = request.CreateResponse();
        response.Headers.Add("X-Name", "Zürich");
        return response;
    }
}
