using System.Globalization;
using System.Net;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using OriginCloudRegions.Book;

namespace OriginCloudRegions.ByTheBookWorker;

/// <summary>A good first version of the service: one function for each operation, over the plain SDK.</summary>
public sealed class BookFunctions(BookApi api)
{
    private const string Zone = "zones/{zone}/origin/cloud_regions";

    [Function("Put")]
    public async Task<HttpResponseData> PutAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = Zone + "/{ip}")] HttpRequestData request, string zone, string ip) =>
        await AnswerAsync(request, await api.PutAsync(Authorization(request), zone, ip, await request.ReadAsStringAsync() ?? ""));

    [Function("Get")]
    public async Task<HttpResponseData> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Zone + "/{ip}")] HttpRequestData request, string zone, string ip) =>
        await AnswerAsync(request, await api.GetAsync(Authorization(request), zone, ip));

    [Function("List")]
    public async Task<HttpResponseData> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Zone)] HttpRequestData request, string zone) =>
        await AnswerAsync(
            request, await api.ListAsync(Authorization(request), zone, Number(request, "page"), Number(request, "per_page")));

    private static string? Authorization(HttpRequestData request) =>
        request.Headers.TryGetValues("Authorization", out var values) ? values.First() : null;

    private static int Number(HttpRequestData request, string name) =>
        int.Parse(request.Query[name]!, CultureInfo.InvariantCulture);

    private static async Task<HttpResponseData> AnswerAsync(HttpRequestData request, BookAnswer answer)
    {
        var response = request.CreateResponse((HttpStatusCode)answer.Status);
        await response.WriteAsJsonAsync(answer.Envelope);
        return response;
    }
}
