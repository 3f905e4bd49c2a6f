using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace OriginCloudRegions.Local.Host.Front;

internal static class FrontServer
{
    private const int Generous = 1024 * 1024;

    public static WebApplication Build(FunctionApp files, FunctionsHostOptions options, IProtocol protocol, AppProcess app)
    {
        // An empty builder ignores the machine's environment and settings files.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, options.Port);
            kestrel.AddServerHeader = false;
            LeaveLimitsToTheApp(kestrel.Limits);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, NoSignals>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = files.FunctionTimeout);

        var front = builder.Build();
        var endpoints = new FunctionEndpoints(
            files.RoutePrefix, (context, function) => protocol.AnswerAsync(context, function, app));
        app.Starting += run => endpoints.Set(run.Functions);
        front.Use((context, next) => WaitForFirstStartAsync(context, next, app));
        front.UseRouting();
        ((IEndpointRouteBuilder)front).DataSources.Add(endpoints);
        front.MapHomePage(options.Settings);
        return front;
    }

    private static async Task WaitForFirstStartAsync(HttpContext context, RequestDelegate next, AppProcess app)
    {
        if (app.HasServed || await app.ReadyAsync(context.RequestAborted) is not null)
        {
            await next(context);
        }
        else
        {
            context.Fail();
        }
    }

    private static void LeaveLimitsToTheApp(KestrelServerLimits limits)
    {
        limits.MaxRequestBodySize = null;
        limits.MaxRequestBufferSize = Generous;
        limits.MaxRequestLineSize = Generous;
        limits.MaxRequestHeadersTotalSize = Generous;
        limits.MaxRequestHeaderCount = 1000;
    }
}
