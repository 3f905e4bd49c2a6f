namespace OriginCloudRegions.Local.Host;

internal sealed record FunctionsHostOptions
{
    /// <summary>The published folder with <c>host.json</c>.</summary>
    public required string AppFolder { get; init; }

    /// <summary>The port on 127.0.0.1. 0 means a free port.</summary>
    public int Port { get; init; }

    /// <summary>Environment variables of the app, which override the machine's.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>Receives each line of the app's output. Several threads call it. It must not throw.</summary>
    public Action<string> Output { get; init; } = _ => { };

    /// <summary>
    /// How long the host waits for the app to stop. Null means as long as the real host: seconds for a worker, no time
    /// for a handler.
    /// </summary>
    public TimeSpan? AppStopTimeout { get; init; }

    /// <summary>The pause after the second crash. The real host waits about nine seconds.</summary>
    public TimeSpan RestartDelay { get; init; } = TimeSpan.FromSeconds(9);

    /// <summary>Returns the address of a relay in front of the gRPC server.</summary>
    public Func<Uri, Uri> WorkerAddress { get; init; } = address => address;

    public TimeProvider Time { get; init; } = TimeProvider.System;
}
