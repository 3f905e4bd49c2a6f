namespace OriginCloudRegions.Unit.Addresses;

public sealed record Ipv4Octets(string Text);
