using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace OriginCloudRegions.Local.Host;

/// <summary>The server that callers talk to.</summary>
internal static class Front
{
    private const int Generous = 1024 * 1024;

    public static WebApplication Build(FunctionApp app, FunctionsHostOptions options, HandlerProcess handler)
    {
        // Empty: nothing of the machine's environment or of a settings file configures this server.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, options.Port);
            kestrel.AddServerHeader = false;
            LeaveLimitsToTheHandler(kestrel.Limits);
        });
        builder.Services.AddRoutingCore().AddHttpForwarder();
        builder.Services.AddSingleton<IHostLifetime, NoSignals>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = app.FunctionTimeout);
        builder.Services.AddSingleton(app).AddSingleton(handler).AddSingleton<Invocation>();

        var front = builder.Build();
        front.UseRouting();
        front.MapFunctions(app, front.Services.GetRequiredService<Invocation>());
        front.MapHomePage(options.Settings);
        return front;
    }

    private static void LeaveLimitsToTheHandler(KestrelServerLimits limits)
    {
        limits.MaxRequestBodySize = null;
        limits.MaxRequestBufferSize = Generous;
        limits.MaxRequestLineSize = Generous;
        limits.MaxRequestHeadersTotalSize = Generous;
        limits.MaxRequestHeaderCount = 1000;
    }
}
