using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;

namespace OriginCloudRegions.Echo;

/// <summary>Functions that return the request as it arrived, or the name of the matched function.</summary>
internal static class Requests
{
    [Function("Request")]
    public static async Task<HttpResponseData> EchoAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "put", "delete", Route = "request")] HttpRequestData request,
        FunctionContext context)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        return await AnswerAsync(request, new
        {
            request.Method,
            Url = request.Url.OriginalString,
            Headers = request.Headers.ToDictionary(header => header.Key, header => header.Value.ToArray()),
            Body = body.ToArray(),
            context.TraceContext.TraceParent,
        });
    }

    [Function("Value")]
    public static Task<HttpResponseData> Value(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "values/{value}/rest")] HttpRequestData request,
        string value) =>
        AnswerAsync(request, value);

    [Function("Wildcard")]
    public static Task<HttpResponseData> Wildcard(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "order/{*path}")] HttpRequestData request) =>
        AnswerAsync(request, "Wildcard");

    [Function("aParameter")]
    public static Task<HttpResponseData> Parameter(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "order/{parameter}")] HttpRequestData request) =>
        AnswerAsync(request, "aParameter");

    [Function("Literal")]
    public static Task<HttpResponseData> Literal(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "order/literal")] HttpRequestData request) =>
        AnswerAsync(request, "Literal");

    [Function("Locked")]
    public static Task<HttpResponseData> Locked(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "locked")] HttpRequestData request) =>
        AnswerAsync(request, "Locked");

    [Function("Start")]
    public static Task<HttpResponseData> Start(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "start")] HttpRequestData request) =>
        AnswerAsync(request, new
        {
            Arguments = Environment.GetCommandLineArgs(),
            Environment = Environment.GetEnvironmentVariables(),
            Directory = Environment.CurrentDirectory,
        });

    private static async Task<HttpResponseData> AnswerAsync(HttpRequestData request, object value)
    {
        var response = request.CreateResponse();
        await response.WriteStringAsync(JsonSerializer.Serialize(value));
        return response;
    }
}
