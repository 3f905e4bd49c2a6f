namespace OriginCloudRegions.Local.Host;

internal sealed record FunctionsHostOptions
{
    /// <summary>The published folder, with <c>host.json</c> at its root.</summary>
    public required string AppFolder { get; init; }

    /// <summary>On 127.0.0.1; 0 takes a free port.</summary>
    public int Port { get; init; }

    /// <summary>Environment variables of the app, which override the machine's.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>Receives each line that the app prints or logs. Several threads call it; it must not throw.</summary>
    public Action<string> Output { get; init; } = _ => { };

    // The app's time to stop. Null is the real host's time: seconds for a worker, none for a custom handler.
    public TimeSpan? AppStopTimeout { get; init; }

    /// <summary>The pause after the second crash, about nine seconds in the real host.</summary>
    public TimeSpan RestartDelay { get; init; } = TimeSpan.FromSeconds(9);

    /// <summary>Maps the gRPC server's address to the address of a relay in front of it.</summary>
    public Func<Uri, Uri> WorkerAddress { get; init; } = address => address;

    public TimeProvider Time { get; init; } = TimeProvider.System;
}
