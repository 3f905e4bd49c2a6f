namespace OriginCloudRegions.Unit.Addresses;

public sealed record SpellingPair(Ipv6Spelling First, Ipv6Spelling Second);
