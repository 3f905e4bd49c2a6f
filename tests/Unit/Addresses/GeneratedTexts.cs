namespace OriginCloudRegions.Unit.Addresses;

public sealed record AnyText(string Text);

public sealed record Ipv4Octets(string Text);

public sealed record MutatedText(string Text);

public sealed record SpellingPair(Ipv6Spelling First, Ipv6Spelling Second);
