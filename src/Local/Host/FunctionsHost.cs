using System.Net.Sockets;
using OriginCloudRegions.Local.Host.Front;
using OriginCloudRegions.Local.Host.Handler;
using OriginCloudRegions.Local.Host.Worker;
using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Local.Host;

/// <summary>Plays the Azure Functions host in front of a custom handler or an isolated worker.</summary>
internal sealed class FunctionsHost : IAsyncDisposable
{
    private static readonly TimeSpan DisposePatience = TimeSpan.FromSeconds(10);

    private readonly WebApplication front;
    private readonly IProtocol protocol;
    private readonly TimeSpan? appPatience;

    private FunctionsHost(WebApplication front, IProtocol protocol, AppProcess app, TimeSpan? appPatience)
    {
        this.front = front;
        this.protocol = protocol;
        this.appPatience = appPatience;
        App = app;
        Address = new Uri(front.Urls.Single());
        Ended = WatchAsync();
    }

    /// <summary><c>http://127.0.0.1:PORT/</c>, with the real port.</summary>
    public Uri Address { get; }

    public AppProcess App { get; }

    /// <summary>Completes when the app is gone for good; if it was given up, once the host has stopped listening.</summary>
    public Task<AppEnd> Ended { get; }

    /// <summary>Listens immediately; requests wait for the app's first start.</summary>
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
            return new FunctionsHost(front, protocol, app, options.AppPatience);
        }
        catch (Exception exception)
        {
            await front.DisposeAsync();
            await protocol.DisposeAsync();
            throw exception is IOException or SocketException ? PortFailure(options.Port, exception) : exception;
        }
    }

    /// <summary>Waits until the app accepts requests.</summary>
    public async Task ReadyAsync(CancellationToken stop = default)
    {
        if (await App.ReadyAsync(stop) is null)
        {
            throw new LocalFailure("The function app ended instead of starting: mend what it says above and run this again.");
        }
    }

    /// <summary>Lets requests in flight finish until <paramref name="hurry"/>, then stops the app.</summary>
    public async Task StopAsync(CancellationToken hurry = default)
    {
        await front.StopAsync(hurry);
        await App.StopAsync(appPatience);
    }

    public async ValueTask DisposeAsync()
    {
        // A caller that stalls does not hold up the end.
        using var hurry = new CancellationTokenSource(DisposePatience);
        await StopAsync(hurry.Token);
        await front.DisposeAsync();
        await protocol.DisposeAsync();
    }

    private static LocalFailure PortFailure(int port, Exception exception) =>
        new($"Port {port} on 127.0.0.1 cannot be had ({exception.InnerException?.Message ?? exception.Message}): "
            + "stop what listens there or choose another port (--port 0 takes a free one).", exception);

    private async Task<AppEnd> WatchAsync()
    {
        var end = await App.Gone;
        if (end == AppEnd.GivenUp)
        {
            await front.StopAsync();
        }

        return end;
    }
}
