using OriginCloudRegions.Local.Host.Files;

namespace OriginCloudRegions.Local.Host;

/// <summary>Starts an app and passes requests to it: as a custom handler, or as a worker over gRPC.</summary>
internal interface IProtocol : IAsyncDisposable
{
    /// <summary>The port on which the app itself accepts HTTP; null for a worker.</summary>
    int? DirectPort { get; }

    /// <summary>Whether the host notices that the app exited with code 0.</summary>
    bool NoticesExitWithZero { get; }

    /// <summary>The pause after the second failed exit in a row.</summary>
    TimeSpan SecondRestartDelay { get; }

    /// <summary>The real host's wait for the app's stop.</summary>
    TimeSpan StopTimeout { get; }

    Task StartAsync(CancellationToken stop);

    AppRun StartRun();

    Task AnswerAsync(HttpContext context, HttpFunction function, AppProcess app);
}
