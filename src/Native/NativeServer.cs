using System.Net;
using System.Text;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Net.Http.Headers;
using OriginCloudRegions.Api;

namespace OriginCloudRegions.Native;

internal static class NativeServer
{
    // Uses an empty builder, because variables such as ASPNETCORE_URLS, which the host sets, would open another port.
    public static WebApplication Build(IPEndPoint address, bool isBehindHost, Action<IHostApplicationBuilder> addApi)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(NativeServer).Assembly.GetName().Name,
            EnvironmentName = Environments.Production,
        });
        builder.Logging
            .AddSimpleConsole(console => console.SingleLine = true)
            .AddFilter("Microsoft", LogLevel.Warning)
            .AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information)

            // This category creates an activity for each request and storage call: a tenth of the cost of a GET.
            .AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None)

            // Program prints a failed start as one sentence instead.
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            Configure(kestrel);
            kestrel.Listen(address);
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = ApiPipeline.TimeLimit);
        addApi(builder);

        var app = builder.Build();
        app.Run(context => AnswerAsync(new HttpContextRequest(context, isBehindHost), context.RequestServices));
        return app;
    }

    private static async Task AnswerAsync(HttpContextRequest request, IServiceProvider services) =>
        await request.WriteAsync(await services.GetRequiredService<ApiPipeline>().AnswerAsync(request));

    private static void Configure(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;

        // For an absolute-form target, ignores Host (RFC 9112 section 3.2.2).
        kestrel.AllowHostHeaderOverride = true;

        // Accepts any byte, so that the API can refuse an invalid header. Content-Length keeps the default encoding:
        // with another one, Kestrel fails on a value over 20 characters and closes the connection.
        kestrel.RequestHeaderEncodingSelector = name => name == HeaderNames.ContentLength ? null : Encoding.Latin1;

        // The API limits bodies itself.
        kestrel.Limits.MaxRequestBodySize = null;
        kestrel.Limits.MaxRequestHeaderCount = 1000;
        kestrel.Limits.MaxRequestHeadersTotalSize = 256 * 1024;
        kestrel.Limits.MaxRequestLineSize = 256 * 1024;
        LimitWaiting(kestrel.Limits);
    }

    /// <summary>Limits slow callers. docs/native.md explains each value.</summary>
    private static void LimitWaiting(KestrelServerLimits limits)
    {
        limits.RequestHeadersTimeout = ApiPipeline.TimeLimit;
        limits.MinRequestBodyDataRate = new MinDataRate(1024, TimeSpan.FromSeconds(5));
        limits.MinResponseDataRate = new MinDataRate(64 * 1024, TimeSpan.FromSeconds(5));
        limits.MaxResponseBufferSize = 64 * 1024;

        // Enough for the largest headers, or for a batch with its headers.
        limits.MaxRequestBufferSize = 512 * 1024;

        // Longer than the host's idle limit of one minute, so that the host closes first. A request of the host then
        // never arrives on a closing connection.
        limits.KeepAliveTimeout = TimeSpan.FromSeconds(130);
    }
}
