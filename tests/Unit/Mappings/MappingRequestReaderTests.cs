using System.Text.Json;
using OriginCloudRegions.Api.Contract;
using OriginCloudRegions.Api.Http;
using OriginCloudRegions.Api.Mappings;
using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Catalogue;
using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Unit.Http;

namespace OriginCloudRegions.Unit.Mappings;

public sealed class MappingRequestReaderTests
{
    private const string NoAddress = "Invalid or missing origin IP address.";
    private const string Mismatch = "body origin_ip does not match URL";

    private const string NoRegion =
        "The vendor provided doesn't exist or the region provided does not exist for the specified cloud vendor";

    private readonly MappingRequestReader reader = new(new ContractSchemas(new ContractDocument()), RegionCatalogue.Load());

    [Fact]
    public void The_Published_Request_Is_Read() =>
        Assert.Equal(
            new MappingRequest(Address("192.0.2.1"), "aws", "us-east-1"),
            Accepted(System.Text.Encoding.UTF8.GetString(PublishedExample.Read("put-request"))));

    [Theory]
    [InlineData("""{"vendor":"aws","region":"us-east-1","origin_ip":"192.0.2.1"}""")]
    [InlineData("""{"\u006frigin_ip":"192\u002e0.2.1","region":"us\u002deast-1","vendor":"\u0061ws"}""")]
    public void Neither_Order_Nor_Escapes_Count(string body) =>
        Assert.Equal(new MappingRequest(Address("192.0.2.1"), "aws", "us-east-1"), Accepted(body));

    [Theory]
    [InlineData("2001:DB8:0:0::1", "2001:db8::1")]
    [InlineData("2001:db8::1", "2001:DB8:0:0::1")]
    [InlineData("::ffff:c000:201", "::ffff:192.0.2.1")]
    public void Body_And_Path_Are_Compared_As_Addresses(string body, string path) =>
        Assert.Equal(Address(path), Accepted(Mapping($"\"{body}\""), path).Address);

    [Fact]
    public void Without_A_Path_The_Body_Alone_Names_The_Address() =>
        Assert.Equal(Address("2001:db8::1"), Accepted(Mapping("\"2001:DB8::1\""), null).Address);

    [Theory]
    [InlineData("[]")]
    [InlineData("[1]")]
    [InlineData("""[{"origin_ip":"192.0.2.1","region":"us-east-1","vendor":"aws"}]""")]
    [InlineData("\"192.0.2.1\"")]
    [InlineData("1")]
    [InlineData("1e999")]
    [InlineData("true")]
    [InlineData("false")]
    [InlineData("null")]
    public void A_Body_That_Is_No_Object_Has_No_Address(string body) => Refused(body, 1146, NoAddress, "");

    [Theory]
    [InlineData("""{"region":"us-east-1","vendor":"aws"}""")]
    [InlineData("""{"Origin_Ip":"192.0.2.1","region":"us-east-1","vendor":"aws"}""")]
    [InlineData("""{"originIp":"192.0.2.1","region":"us-east-1","vendor":"aws"}""")]
    [InlineData("{}")]
    public void A_Missing_Address_Is_Pointed_Out(string body) => Refused(body, 1146, NoAddress, "/origin_ip");

    [Theory]
    [InlineData("null")]
    [InlineData("1")]
    [InlineData("192.2")]
    [InlineData("1e999")]
    [InlineData("-1e999")]
    [InlineData("123456789012345678901234567890")]
    [InlineData("9223372036854775808")]
    [InlineData("true")]
    [InlineData("false")]
    [InlineData("[]")]
    [InlineData("[\"192.0.2.1\"]")]
    [InlineData("{}")]
    [InlineData("{\"origin_ip\":\"192.0.2.1\"}")]
    public void An_Address_That_Is_No_Text_Is_Pointed_Out(string value) =>
        Refused(Mapping(value), 1146, NoAddress, "/origin_ip");

    [Fact]
    public void A_Text_Too_Long_For_An_Address_Is_Pointed_Out() =>
        Refused(Mapping($"\"{new string('0', 46)}\""), 1146, NoAddress, "/origin_ip");

    [Theory]
    [InlineData("")]
    [InlineData("192.0.2")]
    [InlineData("192.0.2.01")]
    [InlineData("192.0.2.1 ")]
    [InlineData("192.0.2.1\\u0000")]
    [InlineData("2001:db8::1/64")]
    [InlineData("example.com")]
    public void A_Text_That_Is_No_Address_Is_Invalid(string text) => Refused(Mapping($"\"{text}\""), 1146, NoAddress, null);

    [Theory]
    [InlineData("192.0.2.2")]
    [InlineData("::ffff:192.0.2.1")]
    [InlineData("::192.0.2.1")]
    public void Another_Address_Than_The_Paths_Does_Not_Match(string text) =>
        Refused(Mapping($"\"{text}\""), 1146, Mismatch, null);

    [Theory]
    [InlineData("""{"origin_ip":"192.0.2.1","region":"us-east-1"}""", "/vendor")]
    [InlineData("""{"origin_ip":"192.0.2.1","region":"us-east-1","Vendor":"aws"}""", "/vendor")]
    [InlineData("""{"origin_ip":"192.0.2.1","vendor":"aws"}""", "/region")]
    public void A_Missing_Vendor_Or_Region_Is_Pointed_Out(string body, string pointer) => Refused(body, 1157, NoRegion, pointer);

    [Theory]
    [InlineData("null")]
    [InlineData("1")]
    [InlineData("1e999")]
    [InlineData("true")]
    [InlineData("[\"aws\"]")]
    [InlineData("{}")]
    public void A_Vendor_That_Is_No_Text_Is_Pointed_Out(string value) =>
        Refused(Mapping(vendor: value), 1157, NoRegion, "/vendor");

    [Theory]
    [InlineData("null")]
    [InlineData("1")]
    [InlineData("1e999")]
    [InlineData("true")]
    [InlineData("[\"us-east-1\"]")]
    [InlineData("{}")]
    public void A_Region_That_Is_No_Text_Is_Pointed_Out(string value) =>
        Refused(Mapping(region: value), 1157, NoRegion, "/region");

    [Theory]
    [InlineData("")]
    [InlineData("AWS")]
    [InlineData("aws ")]
    [InlineData("aws\\u0000")]
    [InlineData("digitalocean")]
    public void A_Vendor_That_Is_Unknown_Is_Answered_As_A_Region_That_Is(string vendor) =>
        Refused(Mapping(vendor: $"\"{vendor}\""), 1157, NoRegion, null);

    [Theory]
    [InlineData("aws", "")]
    [InlineData("aws", "US-EAST-1")]
    [InlineData("aws", "us-east-1 ")]
    [InlineData("aws", "us-central1")]
    [InlineData("gcp", "us-east-1")]
    [InlineData("oci", "moon-1")]
    public void A_Region_That_The_Vendor_Does_Not_Have_Is_Unknown(string vendor, string region) =>
        Refused(Mapping(vendor: $"\"{vendor}\"", region: $"\"{region}\""), 1157, NoRegion, null);

    [Theory]
    [InlineData("""{"origin_ip":"nowhere","region":1,"vendor":1}""")]
    [InlineData("""{"origin_ip":"nowhere","region":"moon-1","vendor":"moon"}""")]
    [InlineData("""{"vendor":"moon","region":"moon-1","origin_ip":1}""")]
    [InlineData("""{"vendor":"moon"}""")]
    public void The_Address_Is_Checked_Before_Vendor_And_Region(string body) =>
        Assert.Equal((1146, NoAddress), (Refusal(body)!.Code, Refusal(body)!.Message));

    [Theory]
    [InlineData("""{"origin_ip":"192.0.2.2"}""")]
    [InlineData("""{"origin_ip":"192.0.2.2","region":"moon-1","vendor":"moon"}""")]
    [InlineData("""{"region":null,"vendor":null,"origin_ip":"192.0.2.2"}""")]
    [InlineData("""{"origin_ip":"192.0.2.2","region":"moon-1","vendor":"aws"}""")]
    public void The_Match_With_The_Path_Is_Checked_Before_Vendor_And_Region(string body) =>
        Refused(body, 1146, Mismatch, null);

    [Theory]
    [InlineData("1")]
    [InlineData("null")]
    [InlineData("1e999")]
    [InlineData("-1e-999")]
    [InlineData("123456789012345678901234567890")]
    [InlineData("[{\"origin_ip\":1}]")]
    [InlineData("{\"vendor\":\"moon\"}")]
    [InlineData("\"\\ud83d\\ude00\\u0000\"")]
    public void Unknown_Members_Are_Ignored(string value)
    {
        var body = $$"""{"more":{{value}},"origin_ip":"192.0.2.1","region":"us-east-1","vendor":"aws","":{{value}}}""";
        Assert.Equal(new MappingRequest(Address("192.0.2.1"), "aws", "us-east-1"), Accepted(body));
    }

    [Fact]
    public void An_Unknown_Member_May_Be_Nested_As_Deep_As_Json_May_Be()
    {
        var value = new string('[', 63) + new string(']', 63);
        Accepted($$"""{"origin_ip":"192.0.2.1","region":"us-east-1","vendor":"aws","more":{{value}}}""");
    }

    [Theory]
    [InlineData("""{"origin_ip":"nowhere","origin_ip":"192.0.2.1","region":"us-east-1","vendor":"aws"}""")]
    [InlineData("""{"origin_ip":1,"region":null,"vendor":[],"vendor":"aws","region":"us-east-1","origin_ip":"192.0.2.1"}""")]
    [InlineData("""{"origin_ip":"192.0.2.1","region":"moon-1","region":"us-east-1","vendor":"aws"}""")]
    [InlineData("""{"origin_ip":"192.0.2.2","\u006frigin_ip":"192.0.2.1","region":"us-east-1","vendor":"aws"}""")]
    public void Of_A_Member_Said_Twice_The_Last_Counts(string body) =>
        Assert.Equal(new MappingRequest(Address("192.0.2.1"), "aws", "us-east-1"), Accepted(body));

    [Theory]
    [InlineData("""{"origin_ip":"192.0.2.1","origin_ip":1,"region":"us-east-1","vendor":"aws"}""", 1146, "/origin_ip")]
    [InlineData("""{"origin_ip":"192.0.2.1","origin_ip":"nowhere","region":"us-east-1","vendor":"aws"}""", 1146, null)]
    [InlineData("""{"origin_ip":"192.0.2.1","region":"us-east-1","region":null,"vendor":"aws"}""", 1157, "/region")]
    [InlineData("""{"origin_ip":"192.0.2.1","region":"us-east-1","region":"moon-1","vendor":"aws"}""", 1157, null)]
    public void Of_A_Member_Said_Twice_The_Last_Is_Refused(string body, int code, string? pointer)
    {
        var error = Refusal(body)!;
        Assert.Equal((code, pointer), (error.Code, error.Pointer));
    }

    private static OriginAddress Address(string text)
    {
        Assert.True(OriginAddress.TryParse(text, out var address));
        return address;
    }

    private static string Mapping(
        string originIp = "\"192.0.2.1\"", string region = "\"us-east-1\"", string vendor = "\"aws\"") =>
        $$"""{"origin_ip":{{originIp}},"region":{{region}},"vendor":{{vendor}}}""";

    private MappingRequest Accepted(string body, string? path = "192.0.2.1")
    {
        using var json = JsonDocument.Parse(body);
        Assert.Null(reader.Read(json.RootElement, path is null ? null : Address(path), out var request));
        return request!;
    }

    private void Refused(string body, int code, string message, string? pointer)
    {
        var error = Refusal(body)!;
        Assert.Equal((400, code, message), (error.Status, error.Code, error.Message));
        Assert.Equal(pointer, error.Pointer);
    }

    private ApiError? Refusal(string body)
    {
        using var json = JsonDocument.Parse(body);
        var error = reader.Read(json.RootElement, Address("192.0.2.1"), out var request);
        Assert.Null(request);
        return error;
    }
}
