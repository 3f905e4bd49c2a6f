using OriginCloudRegions.Local.Host.Files;

namespace OriginCloudRegions.Local.Host;

/// <summary>Starts an app and passes requests to it, as a custom handler or as a worker over gRPC.</summary>
internal interface IProtocol : IAsyncDisposable
{
    /// <summary>The port of the app's own HTTP server; null for a worker.</summary>
    int? DirectPort { get; }

    /// <summary>Whether the host notices an exit with code 0.</summary>
    bool NoticesExitWithZero { get; }

    /// <summary>The pause after the second failed exit within half an hour.</summary>
    TimeSpan SecondRestartDelay { get; }

    /// <summary>How long the real host waits for the app to stop.</summary>
    TimeSpan StopTimeout { get; }

    Task StartAsync(CancellationToken stop);

    AppRun StartRun();

    Task AnswerAsync(HttpContext context, HttpFunction function, AppProcess app);
}
