namespace OriginCloudRegions.Testing.App;

public sealed record HostedAppOptions
{
    /// <summary>The published app. When null, the build of this configuration or the folder that OCR_APP_FOLDER names.</summary>
    public string? Folder { get; init; }

    /// <summary>Receives each line that the app prints, from several threads. Must not throw.</summary>
    public Action<string> Output { get; init; } = _ => { };

    /// <summary>The time between SIGTERM and SIGKILL when the host stops. Zero kills the app at once, as the real host does.</summary>
    public TimeSpan StopPatience { get; init; }

    /// <summary>The clock for the host's limit on restarts.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
