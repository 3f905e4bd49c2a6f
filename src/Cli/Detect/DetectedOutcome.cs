namespace OriginCloudRegions.Cli.Detect;

internal enum DetectedOutcome
{
    Region,

    /// <summary>Anycast, or a network for all regions.</summary>
    Global,

    /// <summary>The address is in no range file, or its region is not in the catalogue.</summary>
    Unknown,
}
