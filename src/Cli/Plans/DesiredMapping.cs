namespace OriginCloudRegions.Cli.Plans;

/// <summary>A mapping that a zone shall have, and the line that says so.</summary>
internal sealed record DesiredMapping(int Line, string OriginIp, string Vendor, string Region);
