using System.Text.Json;
using OriginCloudRegions.Api.Contract;

namespace OriginCloudRegions.Unit.Contract;

public sealed class ContractSchemasTests
{
    private readonly ContractSchemas schemas = new(new ContractDocument());

    [Theory]
    [InlineData("""{"origin_ip":"192.0.2.1","region":"us-east-1","vendor":"aws"}""")]
    [InlineData("""{"vendor":"oci","region":"","origin_ip":""}""")]
    [InlineData("""{"origin_ip":"192.0.2.1","region":"us-east-1","vendor":"aws","more":[null,{"a":1e999}]}""")]
    public void What_Fits_Has_No_Failures(string body) => Assert.Empty(PointersOf(body));

    [Theory]
    [InlineData("""{"region":"us-east-1","vendor":"aws"}""", "/origin_ip")]
    [InlineData("""{"origin_ip":null,"region":"us-east-1","vendor":"aws"}""", "/origin_ip")]
    [InlineData("""{"origin_ip":192,"region":"us-east-1","vendor":"aws"}""", "/origin_ip")]
    [InlineData("""{"origin_ip":"0123456789012345678901234567890123456789012345","region":"","vendor":"aws"}""", "/origin_ip")]
    [InlineData("""{"origin_ip":"192.0.2.1","vendor":"aws"}""", "/region")]
    [InlineData("""{"origin_ip":"192.0.2.1","region":[],"vendor":"aws"}""", "/region")]
    [InlineData("""{"origin_ip":"192.0.2.1","region":"us-east-1"}""", "/vendor")]
    [InlineData("""{"origin_ip":"192.0.2.1","region":"us-east-1","vendor":{}}""", "/vendor")]
    [InlineData("""{"origin_ip":"192.0.2.1","region":"us-east-1","vendor":"AWS"}""", "/vendor")]
    [InlineData("{}", "/origin_ip /region /vendor")]
    public void A_Failure_Points_To_Its_Member(string body, string pointers) =>
        Assert.Equal(pointers, string.Join(' ', PointersOf(body)));

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"192.0.2.1\"")]
    public void A_Failure_Of_The_Whole_Points_To_The_Whole(string body) => Assert.Contains("", PointersOf(body));

    [Fact]
    public void An_Address_Of_45_Characters_Is_Not_Too_Long() =>
        Assert.Empty(PointersOf(
            """{"origin_ip":"0000:0000:0000:0000:0000:ffff:255.255.255.255","region":"us-east-1","vendor":"aws"}"""));

    private IEnumerable<string> PointersOf(string body)
    {
        using var json = JsonDocument.Parse(body);
        return schemas.FailuresOf(json.RootElement).Select(failure => failure.Pointer).Distinct().Order(StringComparer.Ordinal);
    }
}
