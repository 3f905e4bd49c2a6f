using System.Text;
using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Native.Http;
using OriginCloudRegions.Native.Mappings;

namespace OriginCloudRegions.Unit.Http;

public sealed class ApiAnswerTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_Mapping_Is_Answered_As_Published()
    {
        var response = await Answers.WriteAsync(Mapping("192.0.2.1", Noon));
        Assert.Equal(PublishedExample.Read("put-200"), Answers.Bytes(response));
    }

    [Fact]
    public async Task A_Mismatch_Is_Answered_As_Published() =>
        Assert.Equal(PublishedExample.Read("error-1146"), await BytesOf(ApiErrors.OriginIpMismatch));

    [Fact]
    public async Task An_Unknown_Region_Is_Answered_As_Published() =>
        Assert.Equal(PublishedExample.Read("error-1157"), await BytesOf(ApiErrors.RegionUnknown));

    [Fact]
    public async Task A_Full_Zone_Is_Answered_As_Published() =>
        Assert.Equal(PublishedExample.Read("error-1164"), await BytesOf(ApiErrors.QuotaReached));

    [Fact]
    public async Task A_Mapping_That_Is_Not_There_Is_Answered_As_Published() =>
        Assert.Equal(PublishedExample.Read("error-1142"), await BytesOf(ApiErrors.MappingNotFound));

    [Fact]
    public async Task A_Page_Of_No_Size_Is_Answered_As_Published() =>
        Assert.Equal(PublishedExample.Read("list-400"), await BytesOf(ApiErrors.PerPageInvalid));

    [Fact]
    public async Task A_Cause_Is_Answered_As_Error_Chain() =>
        Assert.Equal(
            Answers.Failure(
                """{"code":6003,"message":"Invalid request headers","error_chain":[""" +
                """{"code":6111,"message":"Invalid format for Authorization header"}]}"""),
            await TextOf(ApiErrors.AuthorizationMalformed));

    [Fact]
    public async Task A_Pointer_Is_Answered_As_Source() =>
        Assert.Equal(
            Answers.Failure(
                """{"code":1146,"message":"Invalid or missing origin IP address.","source":{"pointer":"/origin_ip"}}"""),
            await TextOf(ApiErrors.OriginIpInvalid.At("/origin_ip")));

    [Fact]
    public async Task A_Pointer_To_The_Whole_Body_Is_Empty() =>
        Assert.Contains("""
            "source":{"pointer":""}
            """, await TextOf(ApiErrors.OriginIpInvalid.At("")), StringComparison.Ordinal);

    [Fact]
    public async Task An_Error_Without_Details_Has_A_Code_And_A_Message_Only() =>
        Assert.Equal(
            Answers.Failure("""{"code":7501,"message":"Internal error."}"""),
            await TextOf(ApiErrors.Internal));

    [Fact]
    public async Task A_Message_Is_Escaped_As_Json_Demands_And_No_Further() =>
        Assert.Contains("""
            route to /a\"b\\c'<é>&+\n,
            """, await TextOf(ApiErrors.RouteNotFound("/a\"b\\c'<é>&+\n")), StringComparison.Ordinal);

    [Theory]
    [InlineData(0, "2026-03-01T12:00:00Z")]
    [InlineData(9_999_999, "2026-03-01T12:00:00Z")]
    [InlineData(10_000_000, "2026-03-01T12:00:01Z")]
    public async Task Modified_On_Is_In_Whole_Seconds(long ticks, string text)
    {
        var response = await Answers.WriteAsync(Mapping("192.0.2.1", Noon.AddTicks(ticks)));
        Assert.Contains($"\"modified_on\":\"{text}\"", Answers.Text(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Modified_On_Is_In_Utc()
    {
        var response = await Answers.WriteAsync(Mapping("192.0.2.1", Noon.ToOffset(TimeSpan.FromHours(-5.5))));
        Assert.Contains("\"modified_on\":\"2026-03-01T12:00:00Z\"", Answers.Text(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_Address_Is_Answered_In_Its_Canonical_Text()
    {
        var response = await Answers.WriteAsync(Mapping("2001:DB8:0::1", Noon));
        Assert.Contains("\"origin_ip\":\"2001:db8::1\"", Answers.Text(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Result_Has_Status_200() =>
        Assert.Equal(200, (await Answers.WriteAsync(Mapping("192.0.2.1", Noon))).StatusCode);

    [Fact]
    public async Task An_Error_Has_Its_Own_Status() =>
        Assert.Equal(415, (await Answers.WriteAsync(ApiErrors.MediaTypeUnsupported)).StatusCode);

    [Fact]
    public async Task The_Media_Type_Is_Plain_Json() =>
        Assert.Equal("application/json", (await Answers.WriteAsync(ApiErrors.Internal)).ContentType);

    [Fact]
    public async Task The_Length_Is_Counted_In_Bytes()
    {
        var response = await Answers.WriteAsync(ApiErrors.RouteNotFound("/\u00e9\U0001f600"));
        Assert.Equal(Answers.Bytes(response).Length, response.ContentLength);
        Assert.True(response.ContentLength > Answers.Text(response).Length);
    }

    [Fact]
    public async Task The_Request_Id_Is_Told() =>
        Assert.Equal("request-1", (await Answers.WriteAsync(ApiErrors.Internal)).Headers["X-Request-Id"]);

    [Fact]
    public async Task Storage_Calls_Are_Told() =>
        Assert.Equal("table;dur=0.0;desc=\"0 calls\"", (await Answers.WriteAsync(ApiErrors.Internal)).Headers["Server-Timing"]);

    [Fact]
    public async Task Unavailable_Storage_Is_To_Be_Retried_After_Whole_Seconds()
    {
        var response = await Answers.WriteAsync(ApiErrors.StorageUnavailable);
        Assert.Matches(@"\A[1-9][0-9]*\z", response.Headers.RetryAfter.ToString());
    }

    [Fact]
    public async Task No_Other_Error_Is_To_Be_Retried() =>
        Assert.False((await Answers.WriteAsync(ApiErrors.QuotaReached)).Headers.ContainsKey("Retry-After"));

    private static async Task<byte[]> BytesOf(ApiError error) => Answers.Bytes(await Answers.WriteAsync(error));

    private static async Task<string> TextOf(ApiError error) => Encoding.UTF8.GetString(await BytesOf(error));

    private static ApiAnswer Mapping(string address, DateTimeOffset modifiedOn)
    {
        Assert.True(OriginAddress.TryParse(address, out var parsed));
        return ApiAnswer.Of(
            MappingBody.Of(new OriginMapping(parsed, "aws", "us-east-1", modifiedOn)), ApiJson.Wire.EnvelopeMappingBody);
    }
}
