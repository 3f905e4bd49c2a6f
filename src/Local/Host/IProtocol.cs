using OriginCloudRegions.Local.Host.Files;

namespace OriginCloudRegions.Local.Host;

/// <summary>How the host starts an app and passes requests to it: as a custom handler, or as a worker over gRPC.</summary>
internal interface IProtocol : IAsyncDisposable
{
    /// <summary>The port on which the app itself accepts HTTP; null for a worker.</summary>
    int? DirectPort { get; }

    /// <summary>Whether the host notices that the app exited with code 0.</summary>
    bool NoticesExitWithZero { get; }

    /// <summary>How long the second failed exit in a row keeps the app from being started again.</summary>
    TimeSpan SecondRestartDelay { get; }

    /// <summary>How long the real host waits for the app when it stops.</summary>
    TimeSpan StopPatience { get; }

    Task StartAsync(CancellationToken stop);

    /// <summary>Starts a process of the app.</summary>
    AppRun StartRun();

    /// <summary>Answers a request to one function.</summary>
    Task AnswerAsync(HttpContext context, HttpFunction function, AppProcess app);
}
