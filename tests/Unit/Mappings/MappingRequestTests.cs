using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Mappings;

namespace OriginCloudRegions.Unit.Mappings;

public sealed class MappingRequestTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_Mapping_Of_The_Same_Values_Says_It_Whenever_It_Was_Modified() =>
        Assert.True(Request().IsSaidBy(Request().At(Noon)));

    [Theory]
    [InlineData("192.0.2.2", "aws", "us-east-1")]
    [InlineData("::ffff:192.0.2.1", "aws", "us-east-1")]
    [InlineData("192.0.2.1", "gcp", "us-east-1")]
    [InlineData("192.0.2.1", "aws", "us-east-2")]
    [InlineData("192.0.2.1", "AWS", "us-east-1")]
    [InlineData("192.0.2.1", "aws", "US-EAST-1")]
    public void A_Mapping_Of_Another_Value_Does_Not_Say_It(string address, string vendor, string region) =>
        Assert.False(Request().IsSaidBy(Request(address, vendor, region).At(Noon)));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(TimeSpan.TicksPerSecond - 1)]
    public void A_Mapping_Is_Stamped_With_The_Whole_Second_Begun(long ticks) =>
        Assert.Equal(Noon, Request().At(Noon.AddTicks(ticks)).ModifiedOn);

    [Fact]
    public void A_Mapping_Is_Stamped_In_Utc() =>
        Assert.Equal(TimeSpan.Zero, Request().At(Noon.ToOffset(TimeSpan.FromHours(9))).ModifiedOn.Offset);

    private static MappingRequest Request(
        string address = "192.0.2.1", string vendor = "aws", string region = "us-east-1")
    {
        Assert.True(OriginAddress.TryParse(address, out var parsed));
        return new MappingRequest(parsed, vendor, region);
    }
}
