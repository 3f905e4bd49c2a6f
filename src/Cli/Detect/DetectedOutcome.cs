namespace OriginCloudRegions.Cli.Detect;

internal enum DetectedOutcome
{
    /// <summary>A region of the catalogue.</summary>
    Region,

    /// <summary>Anycast, or a network that no single region serves.</summary>
    Global,

    /// <summary>No vendor's, or in a region that the catalogue lacks.</summary>
    Unknown,
}
