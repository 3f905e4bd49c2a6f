using Azure.Core.Pipeline;
using OriginCloudRegions.Book;

namespace OriginCloudRegions.ByTheBook;

/// <summary>A good first version of the service: a minimal API over the SDK with default settings.</summary>
public static class BookApp
{
    private const string Zone = "/client/v4/zones/{zone}/origin/cloud_regions";

    /// <param name="transport">Replaces the network, unless it is null.</param>
    public static WebApplication Build(int port, BookSettings settings, HttpPipelineTransport? transport = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Services.AddBook(settings, transport);

        var app = builder.Build();
        app.MapPut(Zone + "/{ip}", PutAsync);
        app.MapGet(Zone + "/{ip}", GetAsync);
        app.MapGet(Zone, ListAsync);
        return app;
    }

    private static async Task<IResult> PutAsync(string zone, string ip, HttpRequest request, BookApi api)
    {
        using var body = new StreamReader(request.Body);
        return Result(await api.PutAsync(request.Headers.Authorization, zone, ip, await body.ReadToEndAsync()));
    }

    private static async Task<IResult> GetAsync(string zone, string ip, HttpRequest request, BookApi api) =>
        Result(await api.GetAsync(request.Headers.Authorization, zone, ip));

    private static async Task<IResult> ListAsync(string zone, int page, int per_page, HttpRequest request, BookApi api) =>
        Result(await api.ListAsync(request.Headers.Authorization, zone, page, per_page));

    private static IResult Result(BookAnswer answer) => Results.Json(answer.Envelope, statusCode: answer.Status);
}
