using OriginCloudRegions.Core.Addresses;

namespace OriginCloudRegions.Core.Mappings;

/// <summary>Says that the origin at one address stands in one region of one cloud vendor.</summary>
/// <param name="Address">Unique within its zone.</param>
/// <param name="Vendor">For example <c>aws</c>.</param>
/// <param name="Region">A region of that vendor, for example <c>us-east-1</c>.</param>
/// <param name="ModifiedOn">UTC, whole seconds.</param>
public sealed record OriginMapping(OriginAddress Address, string Vendor, string Region, DateTimeOffset ModifiedOn);
