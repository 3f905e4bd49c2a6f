using OriginCloudRegions.Testing.Contract;

namespace OriginCloudRegions.Contract.Document;

/// <summary>The check that every answer of these suites goes through does find what the document does not describe.</summary>
public sealed class ContractCheckTests
{
    private const string Path = "/client/v4/zones/z/origin/cloud_regions/192.0.2.1";
    private const string Good =
        """{"errors":[],"messages":[],"result":"""
        + """{"modified_on":"2026-03-01T12:00:00Z","origin_ip":"192.0.2.1","region":"us-east-1","vendor":"aws"}"""
        + ""","success":true}""";

    private const string Request = """{"origin_ip":"192.0.2.1","region":"us-east-1","vendor":"aws"}""";

    private static readonly ContractCheck Check = new(OpenApi.Read(DocumentFiles.Current));

    [Fact]
    public void What_Is_Described_Passes() => Assert.Empty(Check.Violations(Put()));

    [Theory]
    [InlineData("\"region\"", "\"area\"")]
    [InlineData("us-east-1\",\"vendor\":\"aws\"", "us-east-1\",\"vendor\":\"dns\"")]
    [InlineData("2026-03-01T12:00:00Z", "2026-03-01T12:00:00.000Z")]
    [InlineData("\"messages\":[],", "")]
    [InlineData("\"success\":true", "\"success\":true,\"extra\":1")]
    [InlineData("\"success\":true", "\"success\":false")]
    public void A_Body_That_Is_Not_As_Described(string from, string to) =>
        Assert.NotEmpty(Check.Violations(Put() with { Body = Good.Replace(from, to, StringComparison.Ordinal) }));

    [Theory]
    [InlineData("X-Request-Id")]
    [InlineData("Server-Timing")]
    [InlineData("ETag")]
    public void A_Header_That_Is_Missing(string name) =>
        Assert.NotEmpty(Check.Violations(Put() with { Headers = Headers().Where(h => h.Key != name).ToDictionary() }));

    [Fact]
    public void A_Header_That_Is_Not_Described() =>
        Assert.NotEmpty(Check.Violations(Put() with { Headers = new Dictionary<string, string>(Headers()) { ["X-Powered-By"] = "x" } }));

    [Fact]
    public void A_Status_That_Is_Not_Described() => Assert.NotEmpty(Check.Violations(Put() with { Status = 201 }));

    [Fact]
    public void An_Error_That_Is_Not_Described()
    {
        var body = """{"errors":[{"code":1146,"message":"Something else."}],"messages":[],"result":null,"success":false}""";

        Assert.NotEmpty(Check.Violations(Put() with { Status = 400, Body = body }));
    }

    [Fact]
    public void A_Request_That_Should_Have_Been_Refused() =>
        Assert.NotEmpty(Check.Violations(Put() with { RequestBody = """{"origin_ip":"192.0.2.1","vendor":"aws"}""" }));

    [Fact]
    public void A_Path_Or_Method_That_Is_Not_Described()
    {
        Assert.NotEmpty(Check.Violations(Put() with { Path = "/client/v4/zones" }));
        Assert.NotEmpty(Check.Violations(Put() with { Method = "PATCH" }));
    }

    private static Exchange Put() => new("PUT", Path, Request, 200, Headers(), Good);

    private static Dictionary<string, string> Headers() => new(StringComparer.OrdinalIgnoreCase)
    {
        ["Content-Type"] = "application/json",
        ["ETag"] = "\"0123456789abcdef0123456789abcdef\"",
        ["Server-Timing"] = "table;dur=2.1;desc=\"2 calls\"",
        ["X-Request-Id"] = "0123456789abcdef0123456789abcdef",
    };
}
