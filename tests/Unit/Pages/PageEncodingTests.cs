using OriginCloudRegions.Api.Pages;

namespace OriginCloudRegions.Unit.Pages;

public sealed class PageEncodingTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("identity", null)]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("GZIP", "gzip")]
    [InlineData("gzip;q=0.5, br;q=0.1", "br")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("br;q=0", null)]
    [InlineData("brotli, x-gzip", null)]
    [InlineData(",;q=1,\t,br", "br")]
    public void PageEncoding_OfAcceptEncodingHeader_IsBrotliElseGzipElseNone(string? accepted, string? name) =>
        Assert.Equal(name, PageEncoding.Of(accepted).Name);
}
