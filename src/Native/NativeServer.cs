using System.Net;
using System.Text;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Net.Http.Headers;
using OriginCloudRegions.Api;

namespace OriginCloudRegions.Native;

/// <summary>The API on a plain HTTP server: a custom handler of the Functions host, or a server without one.</summary>
internal static class NativeServer
{
    /// <summary>
    /// Starts from an empty builder, so that no file and no variable (the host's own <c>ASPNETCORE_URLS</c>, a
    /// <c>Kestrel__Endpoints</c>) opens another port or turns on developer pages.
    /// </summary>
    /// <param name="address">The address to listen on.</param>
    /// <param name="isBehindHost">Whether the Functions host sends the requests.</param>
    /// <param name="addApi">Adds the API.</param>
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

            // With this category on, each request and each storage call becomes an activity, at a tenth of the cost of a GET.
            .AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None)

            // Program prints a failed start as one sentence.
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

        // Accepts any byte, so that the table of errors refuses an odd header. Not for Content-Length: with an encoding of ours,
        // Kestrel fails on a value of more than 20 characters and closes the connection.
        kestrel.RequestHeaderEncodingSelector = name => name == HeaderNames.ContentLength ? null : Encoding.Latin1;

        // The API limits bodies itself.
        kestrel.Limits.MaxRequestBodySize = null;
        kestrel.Limits.MaxRequestHeaderCount = 1000;
        kestrel.Limits.MaxRequestHeadersTotalSize = 256 * 1024;
        kestrel.Limits.MaxRequestLineSize = 256 * 1024;
        LimitWaiting(kestrel.Limits);
    }

    /// <summary>Limits slow callers; docs/native.md explains each value.</summary>
    private static void LimitWaiting(KestrelServerLimits limits)
    {
        limits.RequestHeadersTimeout = ApiPipeline.TimeLimit;
        limits.MinRequestBodyDataRate = new MinDataRate(1024, TimeSpan.FromSeconds(5));
        limits.MinResponseDataRate = new MinDataRate(64 * 1024, TimeSpan.FromSeconds(5));
        limits.MaxResponseBufferSize = 64 * 1024;

        // The largest headers, or a batch with its headers.
        limits.MaxRequestBufferSize = 512 * 1024;

        // Longer than the minute for which the host keeps an idle connection: the host closes it first, and never sends a request
        // into a connection that is being closed.
        limits.KeepAliveTimeout = TimeSpan.FromSeconds(130);
    }
}
