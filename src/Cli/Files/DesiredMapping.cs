namespace OriginCloudRegions.Cli.Files;

internal sealed record DesiredMapping(int Line, string OriginIp, string Vendor, string Region);
