using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace OriginCloudRegions.Integration.Telemetry;

/// <summary>Azure Monitor's ingestion over TLS, and the endpoint for tokens of the managed identity.</summary>
internal sealed class AzureMonitorStub : IAsyncDisposable
{
    public const string ClientId = "6c1b5b5a-7d6c-4b63-9e4e-0f3d3b8a2f11";

    private const string IdentityHeader = "known-to-the-app-alone";
    private const string AccessToken = "a-token-for-azure-monitor";

    private readonly WebApplication app;
    private readonly X509Certificate2 certificate = SelfSigned();
    private readonly string certificateFile = Path.Combine(Path.GetTempPath(), $"ocr-ingestion-{Guid.CreateVersion7():N}.pem");

    private AzureMonitorStub()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate));
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        app = builder.Build();
        app.MapGet("/identity", GiveTokenAsync);
        app.MapPost("/v2.1/track", TakeAsync);
    }

    public (string Name, string Value)[] Settings =>
    [
        ("APPLICATIONINSIGHTS_CONNECTION_STRING",
            $"InstrumentationKey={Guid.CreateVersion7()};IngestionEndpoint={AddressOf(Uri.UriSchemeHttps)}/"),
        ("APPLICATIONINSIGHTS_STATSBEAT_DISABLED", "true"),
        ("AZURE_CLIENT_ID", ClientId),
        ("IDENTITY_ENDPOINT", $"{AddressOf(Uri.UriSchemeHttp)}/identity"),
        ("IDENTITY_HEADER", IdentityHeader),
        ("SSL_CERT_FILE", certificateFile),
    ];

    /// <summary>The telemetry items of requests with the valid token.</summary>
    public ConcurrentQueue<JsonElement> Items { get; } = [];

    public ConcurrentQueue<string> Asked { get; } = [];

    public IEnumerable<JsonElement> ItemsOf(string type) =>
        Items.Where(item => item.GetProperty("data").GetProperty("baseType").GetString() == type);

    public static AzureMonitorStub Start()
    {
        var stub = new AzureMonitorStub();
        File.WriteAllText(stub.certificateFile, stub.certificate.ExportCertificatePem());
        stub.app.Start();
        return stub;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        certificate.Dispose();
        File.Delete(certificateFile);
    }

    private string AddressOf(string scheme) => app.Urls.Single(url => url.StartsWith($"{scheme}:", StringComparison.Ordinal));

    private async Task GiveTokenAsync(HttpContext context)
    {
        var query = context.Request.Query;
        Asked.Enqueue($"{query["client_id"]} {query["resource"]}");
        var isKnown = context.Request.Headers["X-IDENTITY-HEADER"] == IdentityHeader;
        context.Response.StatusCode = isKnown ? StatusCodes.Status200OK : StatusCodes.Status403Forbidden;
        context.Response.ContentType = "application/json";
        var expires = TimeProvider.System.GetUtcNow().AddHours(1).ToUnixTimeSeconds();
        await context.Response.WriteAsync(
            $$"""{"access_token":"{{AccessToken}}","expires_on":"{{expires}}","resource":"{{query["resource"]}}","token_type":"Bearer"}""");
    }

    private async Task TakeAsync(HttpContext context)
    {
        if (context.Request.Headers.Authorization != $"Bearer {AccessToken}")
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        await using Stream body = context.Request.Headers.ContentEncoding == "gzip"
            ? new GZipStream(context.Request.Body, CompressionMode.Decompress)
            : context.Request.Body;
        using var reader = new StreamReader(body);
        var count = 0;
        while (await reader.ReadLineAsync(context.RequestAborted) is { } line)
        {
            Items.Enqueue(JsonElement.Parse(line));
            Secrets.Watch.Logged(line);
            count++;
        }

        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync($$"""{"itemsReceived":{{count}},"itemsAccepted":{{count}},"errors":[]}""");
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddHours(-1), now.AddHours(1));
    }
}
