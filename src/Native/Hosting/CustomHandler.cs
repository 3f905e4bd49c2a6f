using System.Net;
using System.Text;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Net.Http.Headers;
using OriginCloudRegions.Native.Hosting.Refusals;
using OriginCloudRegions.Native.Http;

namespace OriginCloudRegions.Native.Hosting;

/// <summary>The server, as a custom handler of the Functions host runs it.</summary>
internal static class CustomHandler
{
    /// <summary>
    /// Starts from nothing, so that no file and no variable (the host's own <c>ASPNETCORE_URLS</c>, a
    /// <c>Kestrel__Endpoints</c>) can open another port or turn on a developer's pages.
    /// </summary>
    public static WebApplicationBuilder CreateBuilder(Settings settings)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(CustomHandler).Assembly.GetName().Name,
            EnvironmentName = Environments.Production,
        });
        builder.Logging
            .AddSimpleConsole(console => console.SingleLine = true)
            .AddFilter("Microsoft", LogLevel.Warning)
            .AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information)

            // Tells nothing that is wanted, and for its sake each request and each storage call would become an activity, which
            // costs a tenth of a GET. Where something listens to activities they are made all the same.
            .AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None)

            // Faults tells of it, with the request's id.
            .AddFilter("Microsoft.AspNetCore.Http.Timeouts", LogLevel.None)

            // A start that fails is told by Program, in a sentence.
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;

            // RFC 9112 section 3.2.2: a target with a host of its own is taken by that, whatever Host says.
            kestrel.AllowHostHeaderOverride = true;

            // Takes any byte, so that an odd header is refused by the table of errors and not by an empty answer. Not for
            // Content-Length: with an encoding of ours the server fails on one of more than 20 characters, and just hangs up.
            kestrel.RequestHeaderEncodingSelector = name => name == HeaderNames.ContentLength ? null : Encoding.Latin1;

            // The Functions host has limits of its own. Whatever it lets through is read, and refused by the table of errors:
            // RequestBody has the limits of bodies.
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Limits.MaxRequestHeaderCount = 1000;
            kestrel.Limits.MaxRequestHeadersTotalSize = 256 * 1024;
            kestrel.Limits.MaxRequestLineSize = 256 * 1024;
            LimitWaiting(kestrel.Limits);
            kestrel.Listen(IPAddress.Loopback, settings.Port, ServerRefusals.Wrap);
        });
        builder.Services.AddRoutingCore();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeLimit.PerRequest);
        return builder;
    }

    /// <summary>
    /// What a caller may keep waiting, and so hold: docs/architecture.md tells why each is what it is. The host stands before all
    /// callers, on this machine, so it is slow only where it is stuck.
    /// </summary>
    private static void LimitWaiting(KestrelServerLimits limits)
    {
        limits.RequestHeadersTimeout = TimeLimit.PerRequest;
        limits.MinRequestBodyDataRate = new MinDataRate(1024, TimeSpan.FromSeconds(5));
        limits.MinResponseDataRate = new MinDataRate(64 * 1024, TimeSpan.FromSeconds(5));
        limits.MaxResponseBufferSize = 64 * 1024;

        // The largest headers, or a batch with its headers, and no more.
        limits.MaxRequestBufferSize = 512 * 1024;

        // Longer than the minute for which the host keeps a connection idle: the host is who closes it, so it never sends a
        // request into a connection that is being closed, which it would have to send again.
        limits.KeepAliveTimeout = TimeSpan.FromSeconds(130);
    }
}
