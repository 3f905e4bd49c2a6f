namespace OriginCloudRegions.Local.Host;

internal enum AppEnd
{
    Stopped,

    /// <summary>The app exited with code 0. The host keeps running but does not restart the app.</summary>
    ExitedWithZero,

    /// <summary>The app failed too often or cannot start, so the host ends, too.</summary>
    GivenUp,
}
