using System.Text;
using OriginCloudRegions.Api.Http;
using OriginCloudRegions.Api.Mappings;
using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Mappings;

namespace OriginCloudRegions.Unit.Http;

public sealed class ApiAnswerTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_Mapping_Is_Answered_As_Published()
    {
        var response = Mapping("192.0.2.1", Noon);
        Assert.Equal(PublishedExample.Read("put-200"), Answers.Bytes(response));
    }

    [Fact]
    public void A_Mismatch_Is_Answered_As_Published() =>
        Assert.Equal(PublishedExample.Read("error-1146"), BytesOf(ApiErrors.OriginIpMismatch));

    [Fact]
    public void An_Unknown_Region_Is_Answered_As_Published() =>
        Assert.Equal(PublishedExample.Read("error-1157"), BytesOf(ApiErrors.RegionUnknown));

    [Fact]
    public void A_Full_Zone_Is_Answered_As_Published() =>
        Assert.Equal(PublishedExample.Read("error-1164"), BytesOf(ApiErrors.QuotaReached));

    [Fact]
    public void A_Mapping_That_Is_Not_There_Is_Answered_As_Published() =>
        Assert.Equal(PublishedExample.Read("error-1142"), BytesOf(ApiErrors.MappingNotFound));

    [Fact]
    public void A_Page_Of_No_Size_Is_Answered_As_Published() =>
        Assert.Equal(PublishedExample.Read("list-400"), BytesOf(ApiErrors.PerPageInvalid));

    [Fact]
    public void A_Cause_Is_Answered_As_Error_Chain() =>
        Assert.Equal(
            Answers.Failure(
                """{"code":6003,"message":"Invalid request headers","error_chain":[""" +
                """{"code":6111,"message":"Invalid format for Authorization header"}]}"""),
            TextOf(ApiErrors.AuthorizationMalformed));

    [Fact]
    public void A_Pointer_Is_Answered_As_Source() =>
        Assert.Equal(
            Answers.Failure(
                """{"code":1146,"message":"Invalid or missing origin IP address.","source":{"pointer":"/origin_ip"}}"""),
            TextOf(ApiErrors.OriginIpInvalid.At("/origin_ip")));

    [Fact]
    public void A_Pointer_To_The_Whole_Body_Is_Empty() =>
        Assert.Contains("""
            "source":{"pointer":""}
            """, TextOf(ApiErrors.OriginIpInvalid.At("")), StringComparison.Ordinal);

    [Fact]
    public void An_Error_Without_Details_Has_A_Code_And_A_Message_Only() =>
        Assert.Equal(
            Answers.Failure("""{"code":7501,"message":"Internal error."}"""),
            TextOf(ApiErrors.Internal));

    [Fact]
    public void A_Message_Is_Escaped_As_Json_Demands_And_No_Further() =>
        Assert.Contains("""
            route to /a\"b\\c'<é>&+\n,
            """, TextOf(ApiErrors.RouteNotFound("/a\"b\\c'<é>&+\n")), StringComparison.Ordinal);

    [Theory]
    [InlineData(0, "2026-03-01T12:00:00Z")]
    [InlineData(9_999_999, "2026-03-01T12:00:00Z")]
    [InlineData(10_000_000, "2026-03-01T12:00:01Z")]
    public void Modified_On_Is_In_Whole_Seconds(long ticks, string text)
    {
        var response = Mapping("192.0.2.1", Noon.AddTicks(ticks));
        Assert.Contains($"\"modified_on\":\"{text}\"", Answers.Text(response), StringComparison.Ordinal);
    }

    [Fact]
    public void Modified_On_Is_In_Utc()
    {
        var response = Mapping("192.0.2.1", Noon.ToOffset(TimeSpan.FromHours(-5.5)));
        Assert.Contains("\"modified_on\":\"2026-03-01T12:00:00Z\"", Answers.Text(response), StringComparison.Ordinal);
    }

    [Fact]
    public void An_Address_Is_Answered_In_Its_Canonical_Text()
    {
        var response = Mapping("2001:DB8:0::1", Noon);
        Assert.Contains("\"origin_ip\":\"2001:db8::1\"", Answers.Text(response), StringComparison.Ordinal);
    }

    [Fact]
    public void A_Result_Has_Status_200() => Assert.Equal(200, Mapping("192.0.2.1", Noon).Status);

    [Fact]
    public void An_Error_Has_Its_Own_Status() => Assert.Equal(415, ApiAnswer.Of(ApiErrors.MediaTypeUnsupported).Status);

    [Fact]
    public void The_Media_Type_Is_Plain_Json() =>
        Assert.Equal("application/json", Answers.Header(ApiErrors.Internal, "Content-Type"));

    [Fact]
    public void NotModified_HasTagWithoutMediaTypeAndBody()
    {
        var answer = ApiAnswer.NotModified("\"tag\"");

        Assert.Equal((304, "\"tag\"", null), (answer.Status, Answers.Header(answer, "ETag"), Answers.Header(answer, "Content-Type")));
        Assert.True(answer.Body.IsEmpty);
    }

    [Fact]
    public void Unavailable_Storage_Is_To_Be_Retried_After_Whole_Seconds() =>
        Assert.Matches(@"\A[1-9][0-9]*\z", Answers.Header(ApiErrors.StorageUnavailable, "Retry-After"));

    [Fact]
    public void No_Other_Error_Is_To_Be_Retried() => Assert.Null(Answers.Header(ApiErrors.QuotaReached, "Retry-After"));

    [Fact]
    public void With_AddsHeaders_AndKeepsTheOthers()
    {
        var answer = ApiAnswer.Of(ApiErrors.StorageUnavailable).With(new KeyValuePair<string, string>("X-Request-Id", "request-1"));

        Assert.Equal(
            (503, "1", "request-1", 7500),
            (answer.Status, Answers.Header(answer, "Retry-After"), Answers.Header(answer, "X-Request-Id"), answer.ErrorCode));
    }

    private static byte[] BytesOf(ApiError error) => Answers.Bytes(error);

    private static string TextOf(ApiError error) => Encoding.UTF8.GetString(BytesOf(error));

    private static ApiAnswer Mapping(string address, DateTimeOffset modifiedOn)
    {
        Assert.True(OriginAddress.TryParse(address, out var parsed));
        return MappingAnswer.Of(new OriginMapping(parsed, "aws", "us-east-1", modifiedOn));
    }
}
