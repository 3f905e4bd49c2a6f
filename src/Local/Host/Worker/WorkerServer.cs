using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using OriginCloudRegions.Local.Host.Front;

namespace OriginCloudRegions.Local.Host.Worker;

internal static class WorkerServer
{
    private const int Window = 8 * 1024 * 1024;

    public static WebApplication Build(WorkerStreams streams)
    {
        // An empty builder ignores the machine's environment and settings files.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0, endpoint => endpoint.Protocols = HttpProtocols.Http2);
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.Limits.Http2.InitialConnectionWindowSize = Window;
            kestrel.Limits.Http2.InitialStreamWindowSize = Window;
        });
        builder.Services.AddGrpc(grpc => (grpc.MaxReceiveMessageSize, grpc.MaxSendMessageSize) = (null, null));
        builder.Services.AddSingleton<IHostLifetime, NoSignals>().AddSingleton(streams);

        var server = builder.Build();
        server.MapGrpcService<WorkerStreams>();
        return server;
    }
}
