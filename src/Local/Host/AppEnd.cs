namespace OriginCloudRegions.Local.Host;

/// <summary>Why the app does not run any more.</summary>
internal enum AppEnd
{
    /// <summary>The host stopped it.</summary>
    Stopped,

    /// <summary>It exited with code 0. The host stays and never starts it again.</summary>
    ExitedWithZero,

    /// <summary>It failed too often, or cannot be started. The host ends with it.</summary>
    GivenUp,
}
