namespace OriginCloudRegions.Testing.App;

public sealed record HostedAppOptions
{
    /// <summary>The published app; null for this build, or the folder that OCR_APP_FOLDER names.</summary>
    public string? Folder { get; init; }

    /// <summary>Receives each line that the app prints, from several threads. Must not throw.</summary>
    public Action<string> Output { get; init; } = _ => { };

    /// <summary>
    /// How long the app may take to end when the host stops: a worker after WorkerTerminate, the native head after
    /// SIGTERM. Zero kills the app immediately, as the real host does with a custom handler.
    /// </summary>
    public TimeSpan StopPatience { get; init; }

    /// <summary>Maps the address of the host's gRPC server to the one that workers connect to.</summary>
    public Func<Uri, Uri> WorkerAddress { get; init; } = address => address;

    /// <summary>The clock for the host's limit on restarts.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
