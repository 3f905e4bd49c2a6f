namespace OriginCloudRegions.Cli.Files;

/// <summary>A mapping that a zone shall have, and the line that says so.</summary>
internal sealed record DesiredMapping(int Line, string OriginIp, string Vendor, string Region);
