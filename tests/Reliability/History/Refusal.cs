namespace OriginCloudRegions.Reliability.History;

/// <summary>A put or a batch of puts that was refused because the zone was full.</summary>
/// <param name="Addresses">Those it named.</param>
internal sealed record Refusal(string Zone, IReadOnlyList<string> Addresses, long Start, long End);
