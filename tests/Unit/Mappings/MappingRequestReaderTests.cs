using System.Text;
using System.Text.Json;
using OriginCloudRegions.Core.Catalogue;
using OriginCloudRegions.Core.Mappings;

namespace OriginCloudRegions.Unit.Mappings;

public sealed class MappingRequestReaderTests
{
    private readonly MappingRequestReader reader = new(new ContractSchemas(new ContractDocument()), RegionCatalogue.Load());

    [Fact]
    public void Read_OfThePublishedRequest_ReturnsItsMapping() =>
        ReturnsAws(Encoding.UTF8.GetString(PublishedExample.Read("put-request")));

    [Theory]
    [InlineData("""{"vendor":"aws","region":"us-east-1","origin_ip":"192.0.2.1"}""")]
    [InlineData("""{"\u006frigin_ip":"192\u002e0.2.1","region":"us\u002deast-1","vendor":"\u0061ws"}""")]
    [InlineData("""{"origin_ip":"nowhere","origin_ip":"192.0.2.1","region":"us-east-1","vendor":"aws"}""")]
    [InlineData("""{"origin_ip":1,"vendor":[],"vendor":"aws","region":"us-east-1","origin_ip":"192.0.2.1"}""")]
    [InlineData("""{"origin_ip":"192.0.2.1","region":"moon-1","region":"us-east-1","vendor":"aws"}""")]
    [InlineData("""{"origin_ip":"192.0.2.2","\u006frigin_ip":"192.0.2.1","region":"us-east-1","vendor":"aws"}""")]
    public void Read_OfReorderedEscapedOrRepeatedMembers_ReturnsTheLastValues(string body) => ReturnsAws(body);

    [Theory]
    [EachOf(
        "1", "null", "1e999", "-1e-999", "123456789012345678901234567890", "[{\"origin_ip\":1}]",
        "{\"vendor\":\"moon\"}", "\"\\ud83d\\ude00\\u0000\"")]
    public void Read_OfUnknownMembers_IgnoresThem(string value) =>
        ReturnsAws($$"""{"more":{{value}},"origin_ip":"192.0.2.1","region":"us-east-1","vendor":"aws","":{{value}}}""");

    [Fact]
    public void Read_OfUnknownMemberNested63Deep_IgnoresTheMember() =>
        Read_OfUnknownMembers_IgnoresThem(new string('[', 63) + new string(']', 63));

    [Theory]
    [InlineData("2001:DB8:0:0::1", "2001:db8::1")]
    [InlineData("2001:db8::1", "2001:DB8:0:0::1")]
    [InlineData("::ffff:c000:201", "::ffff:192.0.2.1")]
    [InlineData("2001:DB8::1", null)]
    [InlineData("0000:0000:0000:0000:0000:ffff:255.255.255.255", null)]
    public void Read_WithoutPathOrWithAddressOfBodyInPath_ReturnsTheCanonicalAddress(string body, string? path) =>
        Assert.Equal(Samples.Address(path ?? body), Accepted(Mapping($"\"{body}\""), path).Address);

    [Theory]
    [EachOf(
        "[]", "[1]", """[{"origin_ip":"192.0.2.1","region":"us-east-1","vendor":"aws"}]""", "\"192.0.2.1\"", "1",
        "1e999", "true", "false", "null")]
    public void Read_OfBodyThatIsNotAnObject_ReturnsAnErrorWithPointerToTheBody(string body) =>
        Assert.Equal(ApiErrors.OriginIpInvalid.At(""), Refusal(body));

    [Theory]
    [InlineData("""{"region":"us-east-1","vendor":"aws"}""")]
    [InlineData("""{"Origin_Ip":"192.0.2.1","region":"us-east-1","vendor":"aws"}""")]
    [InlineData("""{"originIp":"192.0.2.1","region":"us-east-1","vendor":"aws"}""")]
    [InlineData("""{"origin_ip":"192.0.2.1","origin_ip":1,"region":"us-east-1","vendor":"aws"}""")]
    [InlineData("{}")]
    public void Read_WithoutAddress_ReturnsAnErrorWithPointerToOriginIp(string body) =>
        Assert.Equal(ApiErrors.OriginIpInvalid.At("/origin_ip"), Refusal(body));

    [Theory]
    [EachOf(
        "null", "1", "192.2", "1e999", "-1e999", "123456789012345678901234567890", "9223372036854775808", "true",
        "false", "[]", "[\"192.0.2.1\"]", "{}", "{\"origin_ip\":\"192.0.2.1\"}",
        "\"0123456789012345678901234567890123456789012345\"")]
    public void Read_OfAddressThatIsNotTextOrTooLong_ReturnsAnErrorWithPointerToOriginIp(string value) =>
        Assert.Equal(ApiErrors.OriginIpInvalid.At("/origin_ip"), Refusal(Mapping(value)));

    [Theory]
    [EachOf("", "192.0.2", "192.0.2.01", "192.0.2.1 ", "192.0.2.1\\u0000", "2001:db8::1/64", "example.com")]
    public void Read_OfTextThatIsNotAnAddress_ReturnsOriginIpInvalidWithoutPointer(string text) =>
        Assert.Equal(ApiErrors.OriginIpInvalid, Refusal(Mapping($"\"{text}\"")));

    [Theory]
    [InlineData("""{"origin_ip":"192.0.2.2","region":"us-east-1","vendor":"aws"}""")]
    [InlineData("""{"origin_ip":"::ffff:192.0.2.1","region":"us-east-1","vendor":"aws"}""")]
    [InlineData("""{"origin_ip":"::192.0.2.1","region":"us-east-1","vendor":"aws"}""")]
    [InlineData("""{"origin_ip":"192.0.2.2"}""")]
    [InlineData("""{"origin_ip":"192.0.2.2","region":"moon-1","vendor":"moon"}""")]
    [InlineData("""{"region":null,"vendor":null,"origin_ip":"192.0.2.2"}""")]
    [InlineData("""{"origin_ip":"192.0.2.2","region":"moon-1","vendor":"aws"}""")]
    public void Read_WhenBodyAndPathNameDifferentAddresses_ReturnsMismatchEvenIfRegionIsInvalid(string body) =>
        Assert.Equal(ApiErrors.OriginIpMismatch, Refusal(body));

    [Theory]
    [InlineData("""{"origin_ip":"192.0.2.1","region":"us-east-1"}""", "/vendor")]
    [InlineData("""{"origin_ip":"192.0.2.1","region":"us-east-1","Vendor":"aws"}""", "/vendor")]
    [InlineData("""{"origin_ip":"192.0.2.1","vendor":"aws"}""", "/region")]
    [InlineData("""{"origin_ip":"192.0.2.1","region":"us-east-1","region":null,"vendor":"aws"}""", "/region")]
    public void Read_WithoutVendorOrRegion_ReturnsAnErrorWithPointerToTheMissingMember(string body, string pointer) =>
        Assert.Equal(ApiErrors.RegionUnknown.At(pointer), Refusal(body));

    [Theory]
    [EachOf("null", "1", "1e999", "true", "[\"aws\"]", "{}")]
    public void Read_OfVendorOrRegionThatIsNotText_ReturnsAnErrorWithPointerToThatMember(string value)
    {
        Assert.Equal(ApiErrors.RegionUnknown.At("/vendor"), Refusal(Mapping(vendor: value)));
        Assert.Equal(ApiErrors.RegionUnknown.At("/region"), Refusal(Mapping(region: value)));
    }

    [Theory]
    [InlineData("", "us-east-1")]
    [InlineData("AWS", "us-east-1")]
    [InlineData("aws ", "us-east-1")]
    [InlineData("aws\\u0000", "us-east-1")]
    [InlineData("digitalocean", "us-east-1")]
    [InlineData("aws", "")]
    [InlineData("aws", "US-EAST-1")]
    [InlineData("aws", "us-east-1 ")]
    [InlineData("aws", "us-central1")]
    [InlineData("gcp", "us-east-1")]
    [InlineData("oci", "moon-1")]
    public void Read_OfUnknownVendorOrRegion_ReturnsRegionUnknownWithoutPointer(string vendor, string region) =>
        Assert.Equal(ApiErrors.RegionUnknown, Refusal(Mapping(vendor: $"\"{vendor}\"", region: $"\"{region}\"")));

    [Fact]
    public void Read_WhenTheLastOfTwoRegionsIsUnknown_ReturnsRegionUnknown() => Assert.Equal(
        ApiErrors.RegionUnknown,
        Refusal("""{"origin_ip":"192.0.2.1","region":"us-east-1","region":"moon-1","vendor":"aws"}"""));

    [Theory]
    [InlineData("""{"origin_ip":"nowhere","region":1,"vendor":1}""")]
    [InlineData("""{"origin_ip":"nowhere","region":"moon-1","vendor":"moon"}""")]
    [InlineData("""{"origin_ip":"192.0.2.1","origin_ip":"nowhere","region":"us-east-1","vendor":"aws"}""")]
    [InlineData("""{"vendor":"moon","region":"moon-1","origin_ip":1}""", "/origin_ip")]
    [InlineData("""{"vendor":"moon"}""", "/origin_ip")]
    public void Read_OfInvalidAddress_ReturnsOriginIpInvalidForAnyRegion(string body, string? pointer = null) =>
        Assert.Equal(ApiErrors.OriginIpInvalid with { Pointer = pointer }, Refusal(body));

    private static string Mapping(
        string originIp = "\"192.0.2.1\"", string region = "\"us-east-1\"", string vendor = "\"aws\"") =>
        $$"""{"origin_ip":{{originIp}},"region":{{region}},"vendor":{{vendor}}}""";

    private void ReturnsAws(string body) =>
        Assert.Equal(new MappingRequest(Samples.Address("192.0.2.1"), "aws", "us-east-1"), Accepted(body));

    private MappingRequest Accepted(string body, string? path = "192.0.2.1")
    {
        using var json = JsonDocument.Parse(body);
        Assert.Null(reader.Read(json.RootElement, path is null ? null : Samples.Address(path), out var request));
        return request!;
    }

    private ApiError? Refusal(string body)
    {
        using var json = JsonDocument.Parse(body);
        var error = reader.Read(json.RootElement, Samples.Address("192.0.2.1"), out var request);
        Assert.Null(request);
        return error;
    }
}
