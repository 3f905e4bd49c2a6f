namespace OriginCloudRegions.Local.Host;

internal sealed record FunctionsHostOptions
{
    /// <summary>The published folder, with <c>host.json</c> at its root.</summary>
    public required string AppFolder { get; init; }

    /// <summary>On 127.0.0.1; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>App settings: environment variables of the handler, over the machine's.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>Called with each line that the handler prints, from several threads; must not throw.</summary>
    public Action<string> Output { get; init; } = _ => { };

    /// <summary>How long the handler has after SIGTERM when the host stops; zero kills it at once, as the real host does.</summary>
    public TimeSpan HandlerPatience { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;
}
