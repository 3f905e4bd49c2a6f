using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using OriginCloudRegions.Api;
using OriginCloudRegions.Api.Routing;

namespace OriginCloudRegions.Functions;

// The host tries functions in the order of their names: literal routes first, Wildcard last.
public sealed class OriginCloudRegionsFunctions(ApiPipeline api)
{
    private const AuthorizationLevel Anonymous = AuthorizationLevel.Anonymous;

    [Function("BatchDeleteOriginCloudRegions")]
    public Task<HttpResponseData> BatchDelete([HttpTrigger(Anonymous, "delete", Route = Routes.Batch)] HttpRequestData request) =>
        AnswerAsync(request, Routes.Batch);

    [Function("BatchUpsertOriginCloudRegions")]
    public Task<HttpResponseData> BatchUpsert([HttpTrigger(Anonymous, "put", Route = Routes.Batch)] HttpRequestData request) =>
        AnswerAsync(request, Routes.Batch);

    [Function("DeleteOriginCloudRegion")]
    public Task<HttpResponseData> Delete([HttpTrigger(Anonymous, "delete", Route = Routes.Mapping)] HttpRequestData request) =>
        AnswerAsync(request, Routes.Mapping);

    [Function("DescribeSupportedRegions")]
    public Task<HttpResponseData> SupportedRegions(
        [HttpTrigger(Anonymous, "get", "head", Route = Routes.SupportedRegions)] HttpRequestData request) =>
        AnswerAsync(request, Routes.SupportedRegions);

    [Function("GetConsole")]
    public Task<HttpResponseData> Console([HttpTrigger(Anonymous, "get", "head", Route = Routes.Console)] HttpRequestData request) =>
        AnswerAsync(request, Routes.Console);

    [Function("GetConsoleAsset")]
    public Task<HttpResponseData> ConsoleAsset(
        [HttpTrigger(Anonymous, "get", "head", Route = Routes.ConsoleAsset)] HttpRequestData request) =>
        AnswerAsync(request, Routes.ConsoleAsset);

    [Function("GetContract")]
    public Task<HttpResponseData> Contract([HttpTrigger(Anonymous, "get", "head", Route = Routes.Contract)] HttpRequestData request) =>
        AnswerAsync(request, Routes.Contract);

    [Function("GetDocs")]
    public Task<HttpResponseData> Docs([HttpTrigger(Anonymous, "get", "head", Route = Routes.Docs)] HttpRequestData request) =>
        AnswerAsync(request, Routes.Docs);

    [Function("GetHealth")]
    public Task<HttpResponseData> Health([HttpTrigger(Anonymous, "get", "head", Route = Routes.Health)] HttpRequestData request) =>
        AnswerAsync(request, Routes.Health);

    [Function("GetOriginCloudRegion")]
    public Task<HttpResponseData> Get([HttpTrigger(Anonymous, "get", "head", Route = Routes.Mapping)] HttpRequestData request) =>
        AnswerAsync(request, Routes.Mapping);

    [Function("ListOriginCloudRegions")]
    public Task<HttpResponseData> List([HttpTrigger(Anonymous, "get", "head", Route = Routes.Mappings)] HttpRequestData request) =>
        AnswerAsync(request, Routes.Mappings);

    [Function("UpsertOriginCloudRegion")]
    public Task<HttpResponseData> Upsert([HttpTrigger(Anonymous, "put", Route = Routes.Mapping)] HttpRequestData request) =>
        AnswerAsync(request, Routes.Mapping);

    [Function("VerifyToken")]
    public Task<HttpResponseData> VerifyToken(
        [HttpTrigger(Anonymous, "get", "head", Route = Routes.TokenVerification)] HttpRequestData request) =>
        AnswerAsync(request, Routes.TokenVerification);

    [Function("Wildcard")]
    public Task<HttpResponseData> Wildcard(
        [HttpTrigger(Anonymous, "get", "head", "post", "put", "patch", "delete", "options", "trace", "connect", Route = "{*path}")]
        HttpRequestData request) =>
        AnswerAsync(request, "{path}");

    private async Task<HttpResponseData> AnswerAsync(HttpRequestData request, string route)
    {
        var answer = await api.AnswerAsync(new FunctionRequest(request, route));
        return FunctionResponse.Of(answer, request);
    }
}
