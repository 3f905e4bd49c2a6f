using Microsoft.Extensions.Logging.Abstractions;
using OriginCloudRegions.Api.Http;
using OriginCloudRegions.Core;

namespace OriginCloudRegions.Unit.Http;

public sealed class FaultsTests
{
    [Fact]
    public void StorageUnavailable_Is503WithRetryAfter()
    {
        var answer = AnswerTo(new StorageUnavailableException("secret detail"));

        Assert.Equal(503, answer.Status);
        Assert.Equal("1", Answers.Header(answer, "Retry-After"));
        Assert.Equal(
            Answers.Failure("""{"code":7500,"message":"Storage is temporarily unavailable, retry later."}"""),
            Answers.Text(answer));
    }

    [Fact]
    public void AnyOtherException_Is500WithoutDetails()
    {
        var answer = AnswerTo(new InvalidOperationException("secret detail"));

        Assert.Equal(500, answer.Status);
        Assert.Equal(Answers.Failure("""{"code":7501,"message":"Internal error."}"""), Answers.Text(answer));
    }

    [Fact]
    public void Cancellation_ByTheCaller_Is503() =>
        Assert.Equal(503, AnswerTo(new OperationCanceledException(), hasCallerLeft: true).Status);

    [Fact]
    public void Cancellation_ByTheTimeLimit_Is503() =>
        Assert.Equal(503, AnswerTo(new OperationCanceledException(), isLimitReached: true).Status);

    [Fact]
    public void Cancellation_ByAnythingElse_Is500() => Assert.Equal(500, AnswerTo(new OperationCanceledException()).Status);

    private static ApiAnswer AnswerTo(Exception fault, bool hasCallerLeft = false, bool isLimitReached = false)
    {
        var request = new OperationRequest(new TestRequest { Caller = new(hasCallerLeft) }, new CancellationToken(isLimitReached));
        return new Faults(NullLogger<Faults>.Instance).Of(fault, request);
    }
}
