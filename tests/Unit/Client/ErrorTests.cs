using System.Net;
using System.Text;
using OriginCloudRegions.Client;

namespace OriginCloudRegions.Unit.Client;

public sealed class ErrorTests
{
    [Fact]
    public async Task Exception_OfErrorAnswer_HasTheMessageStatusErrorCodeAndRequestId()
    {
        var failure = await FailureAsync(
            HttpStatusCode.Forbidden, Answers.Failure("""{"code":1164,"message":"Full."}"""), ("X-Request-Id", "id"));
        Assert.Equal("Full. (403, code 1164, request id id)", failure.Message);
        Assert.Equal((HttpStatusCode.Forbidden, 1164, "id"), (failure.Status, failure.Code, failure.RequestId));
    }

    [Fact]
    public async Task Exception_OfErrorWithPointer_HasThePointer()
    {
        var failure = await FailureAsync(
            HttpStatusCode.BadRequest,
            Answers.Failure(
                """
                {"code":1157,"message":"No vendor.","source":{"pointer":"/vendor"}},
                {"code":1146,"message":"No array.","source":{"pointer":""}}
                """));
        Assert.Equal(["/vendor", ""], failure.Errors.Select(error => error.Pointer));
        Assert.Equal("No vendor. (400, code 1157, at /vendor)", failure.Message);
    }

    [Fact]
    public async Task Exception_OfErrorWithCause_HasTheCauseInErrorChainAndMessage()
    {
        var failure = await FailureAsync(
            HttpStatusCode.BadRequest,
            Answers.Failure(
                """
                {"code":6003,"message":"Invalid headers","error_chain":[{"code":6111,"message":"Bad Authorization"}]}
                """));
        var reason = Assert.Single(Assert.Single(failure.Errors).Chain);
        Assert.Equal((6111, "Bad Authorization"), (reason.Code, reason.Message));
        Assert.Equal("Invalid headers: Bad Authorization (400, code 6003)", failure.Message);
    }

    [Theory]
    [InlineData("Retry-After", "7", 7)]
    [InlineData("Retry-After", "Sun, 01 Mar 2026 12:00:09 GMT", 9)]
    [InlineData("Retry-After", "Sun, 01 Mar 2026 11:59:00 GMT", 0)]
    [InlineData("X-Other", "7", null)]
    public async Task RetryAfter_FromSecondsDateOrMissingHeader_IsTheTimeToWaitOrNull(
        string header, string value, int? seconds)
    {
        var failure = await FailureAsync(
            HttpStatusCode.ServiceUnavailable,
            Answers.Failure("""{"code":7500,"message":"Later."}"""),
            (header, value),
            ("Date", "Sun, 01 Mar 2026 12:00:00 GMT"));
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
    public async Task Get_WhenAnswerIsNotFromTheApi_ThrowsAndNamesStatusMediaTypeAndLength(
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

    [Fact]
    public async Task Call_WhenServiceIsUnreachable_ThrowsHttpRequestException()
    {
        using var service = new StubService(() => throw new HttpRequestException("no route"));
        await Assert.ThrowsAsync<HttpRequestException>(
            () => service.Client().GetAsync(StubService.Zone, "192.0.2.1", TestContext.Current.CancellationToken));
    }

    private static async Task<OriginCloudRegionsException> FailureAsync(
        HttpStatusCode status, string body, params (string Name, string Value)[] headers)
    {
        using var service = StubService.Answering(status, body, headers);
        return await FailureAsync(service);
    }

    private static Task<OriginCloudRegionsException> FailureAsync(StubService service) =>
        Assert.ThrowsAsync<OriginCloudRegionsException>(
            () => service.Client().GetAsync(StubService.Zone, "192.0.2.1", TestContext.Current.CancellationToken));
}
