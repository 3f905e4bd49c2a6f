namespace OriginCloudRegions.Unit.Http;

public sealed class ForwardedAddressTests
{
    [Theory]
    [InlineData("192.0.2.1", "192.0.2.1")]
    [InlineData("192.0.2.1:51812", "192.0.2.1")]
    [InlineData("2001:db8::1", "2001:db8::1")]
    [InlineData("[2001:db8::1]:51812", "2001:db8::1")]
    [InlineData("198.51.100.7, 192.0.2.1:1", "192.0.2.1")]
    [InlineData("198.51.100.7,192.0.2.1", "192.0.2.1")]
    [InlineData("192.0.2.1, unknown", null)]
    [InlineData("192.0.2.1,", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void LastOf_ForwardedForHeader_ReturnsTheLastAddressWithoutPort(string? header, string? address) =>
        Assert.Equal(address, ForwardedAddress.LastOf(header)?.ToString());
}
