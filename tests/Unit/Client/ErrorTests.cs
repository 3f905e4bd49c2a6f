using System.Net;
using System.Text;
using OriginCloudRegions.Client;
using OriginCloudRegions.Unit.Http;

namespace OriginCloudRegions.Unit.Client;

public sealed class ErrorTests
{
    [Theory]
    [InlineData("error-1142", HttpStatusCode.NotFound, OriginCloudRegionsErrorCode.MappingNotFound)]
    [InlineData("error-1146", HttpStatusCode.BadRequest, OriginCloudRegionsErrorCode.InvalidRequest)]
    [InlineData("error-1157", HttpStatusCode.BadRequest, OriginCloudRegionsErrorCode.UnknownRegion)]
    [InlineData("error-1164", HttpStatusCode.Forbidden, OriginCloudRegionsErrorCode.QuotaReached)]
    [InlineData("list-400", HttpStatusCode.BadRequest, OriginCloudRegionsErrorCode.InvalidRequest)]
    public async Task A_Refusal_Has_Its_Status_And_Code(string example, HttpStatusCode status, int code)
    {
        using var service = StubService.Publishing(example, status);
        var failure = await FailureAsync(service);
        Assert.Equal((status, code), (failure.Status, failure.Code));
    }

    [Fact]
    public async Task Its_Message_Begins_With_What_The_Service_Says()
    {
        using var service = new StubService(() => StubService.Json(
            HttpStatusCode.Forbidden,
            """{"errors":[{"code":1164,"message":"Full."}],"messages":[],"result":null,"success":false}""",
            ("X-Request-Id", "request-1")));
        var failure = await FailureAsync(service);
        Assert.Equal("Full. (403, code 1164, request id request-1)", failure.Message);
        Assert.Equal("request-1", failure.RequestId);
    }

    [Fact]
    public async Task A_Refusal_Of_The_Body_Has_A_Pointer_Into_It()
    {
        using var service = new StubService(() => StubService.Json(
            HttpStatusCode.BadRequest,
            """
            {"errors":[{"code":1157,"message":"No vendor.","source":{"pointer":"/vendor"}},
            {"code":1146,"message":"No array.","source":{"pointer":""}}],"messages":[],"result":null,"success":false}
            """));
        var failure = await FailureAsync(service);
        Assert.Equal(["/vendor", ""], failure.Errors.Select(error => error.Pointer));
        Assert.Equal("No vendor. (400, code 1157, at /vendor)", failure.Message);
    }

    [Fact]
    public async Task A_Refusal_Of_The_Credential_Has_The_Exact_Reason_In_Its_Chain()
    {
        using var service = new StubService(() => StubService.Json(
            HttpStatusCode.BadRequest,
            """
            {"errors":[{"code":6003,"message":"Invalid request headers",
            "error_chain":[{"code":6111,"message":"Bad Authorization"}]}],"messages":[],"result":null,"success":false}
            """));
        var failure = await FailureAsync(service);
        var reason = Assert.Single(Assert.Single(failure.Errors).Chain);
        Assert.Equal((6111, "Bad Authorization"), (reason.Code, reason.Message));
        Assert.Equal("Invalid request headers: Bad Authorization (400, code 6003)", failure.Message);
    }

    [Theory]
    [InlineData("Retry-After", "7", 7)]
    [InlineData("Retry-After", "Sun, 01 Mar 2026 12:00:09 GMT", 9)]
    [InlineData("Retry-After", "Sun, 01 Mar 2026 11:59:00 GMT", 0)]
    [InlineData("X-Other", "7", null)]
    public async Task It_Says_How_Long_To_Wait(string header, string value, int? seconds)
    {
        using var service = new StubService(() => StubService.Json(
            HttpStatusCode.ServiceUnavailable,
            """{"errors":[{"code":7500,"message":"Later."}],"messages":[],"result":null,"success":false}""",
            (header, value),
            ("Date", "Sun, 01 Mar 2026 12:00:00 GMT")));
        var failure = await FailureAsync(service);
        Assert.Equal(seconds, failure.RetryAfter?.TotalSeconds);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadGateway, "<html>Bad Gateway</html>", "text/html")]
    [InlineData(HttpStatusCode.OK, "<html>Please sign in</html>", "text/html")]
    [InlineData(HttpStatusCode.NotFound, "", "text/plain")]
    [InlineData(HttpStatusCode.OK, "", "application/json")]
    [InlineData(HttpStatusCode.OK, "null", "application/json")]
    [InlineData(HttpStatusCode.OK, "{}", "application/json")]
    [InlineData(HttpStatusCode.Found, "", "text/plain")]
    [InlineData(HttpStatusCode.InternalServerError, """{"Message":"An error has occurred."}""", "application/json")]
    [InlineData(HttpStatusCode.Forbidden, """{"errors":null,"result":null,"success":false}""", "application/json")]
    public async Task Answer_NotFromApi_ThrowsWithoutErrors(
        HttpStatusCode status, string body, string mediaType)
    {
        using var service = new StubService(
            () => new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, mediaType) });
        var failure = await FailureAsync(service);
        Assert.Equal((status, null, 0), (failure.Status, failure.Code, failure.Errors.Count));
        Assert.Equal(
            $"The answer is not from the API: {(int)status}, {mediaType}, {body.Length} bytes. " +
            "Check that the base address ends in /client/v4.",
            failure.Message);
    }

    [Theory]
    [InlineData("modified_on")]
    [InlineData("origin_ip")]
    [InlineData("region")]
    [InlineData("vendor")]
    [InlineData("result")]
    [InlineData("success")]
    public async Task A_Member_That_Is_Missing_Is_No_Default_Value(string member)
    {
        var body = Encoding.UTF8.GetString(PublishedExample.Read("put-200")).Replace($"\"{member}\"", "\"renamed\"");
        using var service = new StubService(() => StubService.Json(HttpStatusCode.OK, body));
        Assert.Empty((await FailureAsync(service)).Errors);
    }

    [Fact]
    public async Task A_List_Without_Its_Result_Info_Is_No_Page()
    {
        using var service = new StubService(() => StubService.Json(
            HttpStatusCode.OK, """{"errors":[],"messages":[],"result":[],"success":true}"""));
        await Assert.ThrowsAsync<OriginCloudRegionsException>(
            () => service.Client().ListAsync(StubService.Zone, cancellationToken: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_Network_That_Fails_Is_Not_Dressed_Up()
    {
        using var service = new StubService(() => throw new HttpRequestException("no route"));
        await Assert.ThrowsAsync<HttpRequestException>(
            () => service.Client().GetAsync(StubService.Zone, "192.0.2.1", TestContext.Current.CancellationToken));
    }

    private static Task<OriginCloudRegionsException> FailureAsync(StubService service) =>
        Assert.ThrowsAsync<OriginCloudRegionsException>(
            () => service.Client().GetAsync(StubService.Zone, "192.0.2.1", TestContext.Current.CancellationToken));
}
