using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;

namespace OriginCloudRegions.Echo;

/// <summary>Answers with what of the request has arrived.</summary>
internal static class Requests
{
    [Function("Request")]
    public static async Task<HttpResponseData> EchoAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "put", "delete", Route = "request")] HttpRequestData request,
        FunctionContext context)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        return await request.AnswerAsync(new
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
        request.AnswerAsync(value);

    [Function("Wildcard")]
    public static Task<HttpResponseData> Wildcard(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "order/{*path}")] HttpRequestData request) =>
        request.AnswerAsync("Wildcard");

    [Function("aParameter")]
    public static Task<HttpResponseData> Parameter(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "order/{parameter}")] HttpRequestData request) =>
        request.AnswerAsync("aParameter");

    [Function("Literal")]
    public static Task<HttpResponseData> Literal(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "order/literal")] HttpRequestData request) =>
        request.AnswerAsync("Literal");

    [Function("Locked")]
    public static Task<HttpResponseData> Locked(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "locked")] HttpRequestData request) =>
        request.AnswerAsync("Locked");

    [Function("Start")]
    public static Task<HttpResponseData> Start(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "start")] HttpRequestData request) =>
        request.AnswerAsync(new
        {
            Arguments = Environment.GetCommandLineArgs(),
            Environment = Environment.GetEnvironmentVariables(),
            Directory = Environment.CurrentDirectory,
        });
}
