using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Unit.Zones;

namespace OriginCloudRegions.Unit.Mappings;

/// <summary>The mappings of the published examples, and requests for them.</summary>
internal static class Samples
{
    public static OriginMapping Aws => Mapping("192.0.2.1", "aws", "us-east-1", 0);
    public static OriginMapping Gcp => Mapping("2001:db8::1", "gcp", "us-central1", 30);

    public static OriginAddress Address(string text)
    {
        Assert.True(OriginAddress.TryParse(text, out var address));
        return address;
    }

    public static OperationRequest Request(TestRequest sent, string originIp = "192.0.2.1") =>
        new(sent, TestContext.Current.CancellationToken) { PathZone = Zone.Of("zone-a"), OriginIp = originIp };

    private static OriginMapping Mapping(string address, string vendor, string region, int minute) =>
        new(Address(address), vendor, region, new DateTimeOffset(2026, 3, 1, 12, minute, 0, TimeSpan.Zero));
}
