namespace OriginCloudRegions.Cli.Detect;

internal enum DetectedOutcome
{
    Region,

    /// <summary>Anycast, or a network that serves all regions.</summary>
    Global,

    /// <summary>In no range file, or in a region outside the catalogue.</summary>
    Unknown,
}
