using System.Net.Sockets;
using OriginCloudRegions.Local.Host.Front;
using OriginCloudRegions.Local.Host.Handler;
using OriginCloudRegions.Local.Host.Worker;
using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Local.Host;

/// <summary>Replaces the Azure Functions host in front of a custom handler or an isolated worker.</summary>
internal sealed class FunctionsHost : IAsyncDisposable
{
    private static readonly TimeSpan DisposeTimeout = TimeSpan.FromSeconds(10);

    private readonly WebApplication front;
    private readonly IProtocol protocol;
    private readonly TimeSpan? appStopTimeout;

    private FunctionsHost(WebApplication front, IProtocol protocol, AppProcess app, TimeSpan? appStopTimeout)
    {
        this.front = front;
        this.protocol = protocol;
        this.appStopTimeout = appStopTimeout;
        App = app;
        Address = new Uri(front.Urls.Single());
        Ended = WatchAsync();
    }

    public Uri Address { get; }

    public AppProcess App { get; }

    // Completes when the app will not run again. After a failed app, the host has then stopped listening.
    public Task<AppEnd> Ended { get; }

    /// <summary>Listens at once. Requests wait for the first start of the app.</summary>
    public static async Task<FunctionsHost> StartAsync(FunctionsHostOptions options, CancellationToken stop = default)
    {
        var files = FunctionApp.Read(options.AppFolder, options.Settings);
        IProtocol protocol = files.Head == Head.Worker ? new WorkerProtocol(files, options) : new HandlerProtocol(files, options);
        var app = new AppProcess(protocol, options.Output, options.Time);
        var front = FrontServer.Build(files, options, protocol, app);
        try
        {
            await protocol.StartAsync(stop);
            await front.StartAsync(stop);
            app.Start();
            return new FunctionsHost(front, protocol, app, options.AppStopTimeout);
        }
        catch (Exception exception)
        {
            await front.DisposeAsync();
            await protocol.DisposeAsync();
            throw exception is IOException or SocketException ? PortFailure(options.Port, exception) : exception;
        }
    }

    public async Task ReadyAsync(CancellationToken stop = default)
    {
        if (await App.ReadyAsync(stop) is null)
        {
            throw new LocalFailure("The function app ended during its start: fix the error above and run this again.");
        }
    }

    /// <summary>Waits for requests in flight until <paramref name="force"/> is cancelled, then stops the app.</summary>
    public async Task StopAsync(CancellationToken force = default)
    {
        await front.StopAsync(force);
        await App.StopAsync(appStopTimeout);
    }

    public async ValueTask DisposeAsync()
    {
        // A stalled caller must not delay the end.
        using var force = new CancellationTokenSource(DisposeTimeout);
        await StopAsync(force.Token);
        await front.DisposeAsync();
        await protocol.DisposeAsync();
    }

    private static LocalFailure PortFailure(int port, Exception exception) =>
        new($"Port {port} on 127.0.0.1 is not available ({exception.InnerException?.Message ?? exception.Message}): "
            + "stop the program that uses it or choose another port (--port 0 takes a free one).", exception);

    private async Task<AppEnd> WatchAsync()
    {
        var end = await App.Ended;
        if (end == AppEnd.GivenUp)
        {
            await front.StopAsync();
        }

        return end;
    }
}
