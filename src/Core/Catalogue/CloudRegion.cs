namespace OriginCloudRegions.Core.Catalogue;

/// <param name="Name">The name of the region as its vendor writes it, for example <c>us-east-1</c>.</param>
/// <param name="UpperTierColos">IATA codes of upper-tier data centres near the region, nearest first.</param>
public sealed record CloudRegion(string Name, IReadOnlyList<string> UpperTierColos);
