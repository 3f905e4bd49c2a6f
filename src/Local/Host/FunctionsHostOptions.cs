namespace OriginCloudRegions.Local.Host;

internal sealed record FunctionsHostOptions
{
    /// <summary>The published folder, with <c>host.json</c> at its root.</summary>
    public required string AppFolder { get; init; }

    /// <summary>The port on 127.0.0.1; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>App settings: environment variables of the app, over the machine's.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>Receives each line that the app prints or logs. Several threads call it; it must not throw.</summary>
    public Action<string> Output { get; init; } = _ => { };

    /// <summary>
    /// How long the app may take to end when the host stops. Null is the real host's time: a worker has some seconds,
    /// a custom handler none.
    /// </summary>
    public TimeSpan? AppPatience { get; init; }

    /// <summary>How long a worker that crashed twice stays down; the real host takes about nine seconds.</summary>
    public TimeSpan RestartDelay { get; init; } = TimeSpan.FromSeconds(9);

    /// <summary>Maps the address of the host's gRPC server to the one that workers connect to, for a relay in between.</summary>
    public Func<Uri, Uri> WorkerAddress { get; init; } = address => address;

    public TimeProvider Time { get; init; } = TimeProvider.System;
}
