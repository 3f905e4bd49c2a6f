using OriginCloudRegions.Core.Mappings;

namespace OriginCloudRegions.Unit.Mappings;

public sealed class MappingRequestTests
{
    private static DateTimeOffset Noon => Samples.Aws.ModifiedOn;

    [Theory]
    [InlineData("192.0.2.1", "aws", "us-east-1", true)]
    [InlineData("192.0.2.2", "aws", "us-east-1", false)]
    [InlineData("::ffff:192.0.2.1", "aws", "us-east-1", false)]
    [InlineData("192.0.2.1", "gcp", "us-east-1", false)]
    [InlineData("192.0.2.1", "aws", "us-east-2", false)]
    [InlineData("192.0.2.1", "AWS", "us-east-1", false)]
    [InlineData("192.0.2.1", "aws", "US-EAST-1", false)]
    public void IsSaidBy_Mapping_ReturnsTrueOnlyForSameAddressVendorAndRegion(string address, string vendor, string region, bool isSaid) =>
        Assert.Equal(isSaid, Request().Matches(Request(address, vendor, region).At(Noon)));

    [Theory]
    [EachOf(0L, 1L, TimeSpan.TicksPerSecond - 1)]
    public void At_AnyTime_ReturnsMappingWithWholeSecondInUtc(long ticks)
    {
        var modifiedOn = Request().At(Noon.AddTicks(ticks).ToOffset(TimeSpan.FromHours(9))).ModifiedOn;
        Assert.Equal((Noon, TimeSpan.Zero), (modifiedOn, modifiedOn.Offset));
    }

    private static MappingRequest Request(
        string address = "192.0.2.1", string vendor = "aws", string region = "us-east-1") =>
        new(Samples.Address(address), vendor, region);
}
