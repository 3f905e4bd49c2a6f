using OriginCloudRegions.Testing.Contract;

namespace OriginCloudRegions.Contract.Document;

/// <summary>Proves that the check of every answer finds differences from the contract document.</summary>
public sealed class ContractCheckTests
{
    private const string Path = "/client/v4/zones/z/origin/cloud_regions/192.0.2.1";
    private const string Request = """{"origin_ip":"192.0.2.1","region":"us-east-1","vendor":"aws"}""";
    private const string Undocumented =
        """{"errors":[{"code":1146,"message":"Something else."}],"messages":[],"result":null,"success":false}""";

    private const string Good =
        """{"errors":[],"messages":[],"result":"""
        + """{"modified_on":"2026-03-01T12:00:00Z","origin_ip":"192.0.2.1","region":"us-east-1","vendor":"aws"}"""
        + ""","success":true}""";

    private static readonly Exchange Put = new("PUT", Path, Request, 200, Headers(), Good);

    [Fact]
    public void Check_OfAnswerThatTheContractDescribes_FindsNoViolation() => Assert.Empty(ContractCheck.Current.Violations(Put));

    [Theory]
    [InlineData("\"region\"", "\"area\"")]
    [InlineData("us-east-1\",\"vendor\":\"aws\"", "us-east-1\",\"vendor\":\"dns\"")]
    [InlineData("2026-03-01T12:00:00Z", "2026-03-01T12:00:00.000Z")]
    [InlineData("\"messages\":[],", "")]
    [InlineData("\"success\":true", "\"success\":true,\"extra\":1")]
    [InlineData("\"success\":true", "\"success\":false")]
    public void Check_OfBodyThatDiffersFromTheContract_FindsAViolation(string from, string to) =>
        AssertFound(Put with { Body = Good.Replace(from, to, StringComparison.Ordinal) });

    [Theory]
    [InlineData("X-Request-Id")]
    [InlineData("Server-Timing")]
    [InlineData("ETag")]
    public void Check_OfAnswerWithoutDocumentedHeader_FindsAViolation(string name) =>
        AssertFound(Put with { Headers = Headers(without: name) });

    [Fact]
    public void Check_OfUndocumentedHeader_FindsAViolation() =>
        AssertFound(Put with { Headers = new Dictionary<string, string>(Headers()) { ["X-Powered-By"] = "x" } });

    [Fact]
    public void Check_OfUndocumentedStatusErrorPathOrMethod_FindsAViolation()
    {
        AssertFound(Put with { Status = 201 });
        AssertFound(Put with { Status = 400, Body = Undocumented });
        AssertFound(Put with { Path = "/client/v4/zones" });
        AssertFound(Put with { Method = "PATCH" });
    }

    [Fact]
    public void Check_OfInvalidRequestBodyAnsweredWith200_FindsAViolation() =>
        AssertFound(Put with { RequestBody = """{"origin_ip":"192.0.2.1","vendor":"aws"}""" });

    private static void AssertFound(Exchange exchange) => Assert.NotEmpty(ContractCheck.Current.Violations(exchange));

    private static Dictionary<string, string> Headers(string without = "") => new Dictionary<string, string>
    {
        ["Content-Type"] = "application/json",
        ["ETag"] = "\"0123456789abcdef0123456789abcdef\"",
        ["Server-Timing"] = "table;dur=2.1;desc=\"2 calls\"",
        ["X-Request-Id"] = "0123456789abcdef0123456789abcdef",
    }.Where(header => header.Key != without).ToDictionary(StringComparer.OrdinalIgnoreCase);
}
