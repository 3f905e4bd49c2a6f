using System.Net.Sockets;
using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Local.Host;

/// <summary>Plays the Azure Functions host before a custom handler: routes, forwards, restarts and repeats as it does.</summary>
internal sealed class FunctionsHost : IAsyncDisposable
{
    private static readonly TimeSpan DisposePatience = TimeSpan.FromSeconds(10);

    private readonly WebApplication front;
    private readonly TimeSpan handlerPatience;

    private FunctionsHost(WebApplication front, HandlerProcess handler, TimeSpan handlerPatience)
    {
        this.front = front;
        this.handlerPatience = handlerPatience;
        Handler = handler;
        Address = new Uri(front.Urls.Single());
        Ended = WatchAsync();
    }

    /// <summary><c>http://127.0.0.1:PORT/</c>, with the real port.</summary>
    public Uri Address { get; }

    public HandlerProcess Handler { get; }

    /// <summary>Completes when the handler is gone for good; if it was given up, once the host has stopped listening.</summary>
    public Task<HandlerEnd> Ended { get; }

    /// <summary>Listens at once; requests wait until the handler does too.</summary>
    public static async Task<FunctionsHost> StartAsync(FunctionsHostOptions options, CancellationToken stop = default)
    {
        var app = FunctionApp.Read(options.AppFolder);
        var handler = new HandlerProcess(app, options.Settings, options.Output, options.Time);
        var front = Front.Build(app, options, handler);
        try
        {
            await front.StartAsync(stop);
            handler.Start();
            return new FunctionsHost(front, handler, options.HandlerPatience);
        }
        catch (Exception exception)
        {
            await front.DisposeAsync();
            throw exception is IOException or SocketException ? PortFailure(options.Port, exception) : exception;
        }
    }

    /// <summary>Waits until the handler accepts requests.</summary>
    public async Task ReadyAsync(CancellationToken stop = default)
    {
        if (await Handler.ReadyAsync(stop) is null)
        {
            throw new LocalFailure("The function app ended instead of starting: mend what it says above and run this again.");
        }
    }

    /// <summary>Lets requests in flight finish until <paramref name="hurry"/>, then stops the handler.</summary>
    public async Task StopAsync(CancellationToken hurry = default)
    {
        await front.StopAsync(hurry);
        await Handler.StopAsync(handlerPatience);
    }

    public async ValueTask DisposeAsync()
    {
        // A caller that stalls does not hold up the end.
        using var hurry = new CancellationTokenSource(DisposePatience);
        await StopAsync(hurry.Token);
        await front.DisposeAsync();
    }

    private static LocalFailure PortFailure(int port, Exception exception) =>
        new($"Port {port} on 127.0.0.1 cannot be had ({exception.InnerException?.Message ?? exception.Message}): "
            + "stop what listens there or choose another port (--port 0 takes a free one).", exception);

    private async Task<HandlerEnd> WatchAsync()
    {
        var end = await Handler.Gone;
        if (end == HandlerEnd.GivenUp)
        {
            await front.StopAsync();
        }

        return end;
    }
}
