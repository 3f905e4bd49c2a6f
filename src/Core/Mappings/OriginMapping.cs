using OriginCloudRegions.Core.Addresses;

namespace OriginCloudRegions.Core.Mappings;

/// <summary>The cloud vendor and region of the origin at one address.</summary>
/// <param name="ModifiedOn">The time of the last change, in UTC and whole seconds.</param>
public sealed record OriginMapping(OriginAddress Address, string Vendor, string Region, DateTimeOffset ModifiedOn);
