using System.Net;
using Azure;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using OriginCloudRegions.Core.Telemetry;
using OriginCloudRegions.Unit.Storage;

namespace OriginCloudRegions.Unit.Telemetry;

public sealed class StorageOutcomeTests
{
    [Theory]
    [InlineData("ok", 200, 204, 304, 399)]
    [InlineData("not_found", 404)]
    [InlineData("conflict", 409, 412)]
    [InlineData("throttled", 429, 503)]
    [InlineData("fault", 400, 403, 500)]
    public async Task Outcome_OfAnswer_FollowsTheStatusCode(string outcome, params int[] statuses)
    {
        foreach (var status in statuses)
        {
            Assert.Equal((status, outcome), (status, StorageOutcome.Of(await AnswerAsync(status, "HTTP/1.1 402"))));
        }
    }

    /// <summary>The answer to a batch is 202. The body has the status of each action, or of the failed one.</summary>
    [Theory]
    [InlineData("HTTP/1.1 204", "ok")]
    [InlineData("HTTP/1.1 412", "conflict")]
    [InlineData("HTTP/1.1 204 No Content\r\n", "ok")]
    [InlineData("--batch\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 412 Precondition Failed\r\n", "conflict")]
    [InlineData("--batch\r\n\r\nHTTP/1.1 404 Not Found\r\n\r\nHTTP/1.1 204 No Content\r\n", "not_found")]
    [InlineData("--batch\r\n\r\nHTTP/1.1 503", "throttled")]
    [InlineData("", "ok")]
    [InlineData("HTTP/1.1 50", "ok")]
    [InlineData("HTTP/1.1 abc", "ok")]
    [InlineData("HTTP/1.0 503", "ok")]
    public async Task Outcome_OfTransaction_FollowsTheFirstStatusLineOfTheBody(string body, string outcome) =>
        Assert.Equal(outcome, StorageOutcome.Of(await AnswerAsync(202, body)));

    [Fact]
    public async Task Outcome_OfTransactionWithUnbufferedBody_FollowsTheStatusCode()
    {
        var answer = await AnswerAsync(202, "HTTP/1.1 503");
        answer.ContentStream = new BufferedStream(answer.ContentStream!);
        Assert.Equal("ok", StorageOutcome.Of(answer));
    }

    [Theory]
    [InlineData(true, "fault", "throttled")]
    [InlineData(false, "ok", "conflict", "not_found", "cancelled")]
    public void IsFault_OfOutcome_ReturnsTrueOnlyForFaultAndThrottled(bool isFault, params string[] outcomes) =>
        Assert.All(outcomes, outcome => Assert.Equal(isFault, StorageOutcome.IsFault(outcome)));

    private static async Task<Response> AnswerAsync(int status, string body)
    {
        using var network = new AnsweringHandler(
            () => new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body) });
        var pipeline = HttpPipelineBuilder.Build(
            new TableClientOptions { Transport = new HttpClientTransport(network), Retry = { MaxRetries = 0 } });
        using var request = pipeline.CreateRequest();
        request.Uri.Reset(new Uri("http://127.0.0.1:10002/account"));
        return await pipeline.SendRequestAsync(request, TestContext.Current.CancellationToken);
    }
}
