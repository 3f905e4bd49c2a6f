namespace OriginCloudRegions.Local.Host;

internal enum AppEnd
{
    Stopped,

    /// <summary>Exit code 0: the host keeps running and never restarts the app.</summary>
    ExitedWithZero,

    /// <summary>The app failed too often or cannot start: the host ends too.</summary>
    GivenUp,
}
