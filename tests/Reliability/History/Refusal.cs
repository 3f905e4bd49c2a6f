namespace OriginCloudRegions.Reliability.History;

/// <summary>A put or a batch of puts that was refused because the zone was full.</summary>
internal sealed record Refusal(string Zone, IReadOnlyList<string> Addresses, long Start, long End);
