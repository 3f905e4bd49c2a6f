using OriginCloudRegions.Core.Addresses;

namespace OriginCloudRegions.Core.Mappings;

public sealed record MappingRequest(OriginAddress Address, string Vendor, string Region)
{
    public bool Matches(OriginMapping mapping) =>
        Address == mapping.Address && Vendor == mapping.Vendor && Region == mapping.Region;

    public OriginMapping At(DateTimeOffset now) =>
        new(Address, Vendor, Region, DateTimeOffset.FromUnixTimeSeconds(now.ToUnixTimeSeconds()));
}
