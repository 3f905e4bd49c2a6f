using System.Net;
using Azure.Core.Pipeline;
using Azure.Data.Tables;

namespace OriginCloudRegions.ByTheBook;

/// <summary>
/// The service as a good first version would be written: minimal API, the SDK as it comes, optimistic concurrency with
/// retries. No authentication, no schema, no catalogue.
/// </summary>
public static class BookApp
{
    private const string Path = "/client/v4/zones/{zone}/origin/cloud_regions";

    /// <param name="backsOff">Whether who loses again waits longer each time, up to 640 ms; else up to 50 ms.</param>
    /// <param name="transport">Instead of the network.</param>
    public static WebApplication Build(
        int port, string connectionString, string table, bool backsOff = false, HttpPipelineTransport? transport = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        var options = new TableClientOptions();
        options.Transport = transport ?? options.Transport;
        var client = new TableClient(connectionString, table, options);
        builder.Services.AddSingleton(new BookStore(client, backsOff ? Exponential : Jitter));

        var app = builder.Build();
        app.MapPut(Path + "/{ip}", PutAsync);
        app.MapGet(Path + "/{ip}", GetAsync);
        app.MapGet(Path, ListAsync);
        return app;
    }

    private static TimeSpan Jitter(int losses) => TimeSpan.FromMilliseconds(Random.Shared.NextDouble() * 50);

    private static TimeSpan Exponential(int losses) =>
        TimeSpan.FromMilliseconds(Random.Shared.NextDouble() * 10 * (1 << Math.Min(losses, 6)));

    private static async Task<IResult> PutAsync(string zone, string ip, BookMapping body, BookStore store)
    {
        if (!IPAddress.TryParse(ip, out var address) || body is not { Vendor.Length: > 0, Region.Length: > 0 })
        {
            return Results.BadRequest();
        }

        return await store.PutAsync(zone, body with { OriginIp = address.ToString() }) is { } mapping
            ? Results.Ok(new BookEnvelope<BookMapping>(mapping))
            : Results.StatusCode(StatusCodes.Status403Forbidden);
    }

    private static async Task<IResult> GetAsync(string zone, string ip, BookStore store) =>
        IPAddress.TryParse(ip, out var address) && await store.FindAsync(zone, address.ToString()) is { } mapping
            ? Results.Ok(new BookEnvelope<BookMapping>(mapping))
            : Results.NotFound();

    private static async Task<IResult> ListAsync(string zone, int page, int per_page, BookStore store) =>
        Results.Ok(new BookEnvelope<IReadOnlyList<BookMapping>>(await store.ListAsync(zone, (page - 1) * per_page, per_page)));
}
