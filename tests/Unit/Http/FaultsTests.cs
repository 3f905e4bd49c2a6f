using Microsoft.Extensions.Logging.Abstractions;
using OriginCloudRegions.Core;

namespace OriginCloudRegions.Unit.Http;

public sealed class FaultsTests
{
    [Fact]
    public void AnswerToStorageUnavailable_Is503WithRetryAfter()
    {
        var answer = AnswerTo(new StorageUnavailableException("secret detail"));

        Assert.Equal((503, "1"), (answer.Status, Answers.Header(answer, "Retry-After")));
        Assert.Equal(
            Answers.Failure("""{"code":7500,"message":"Storage is temporarily unavailable, retry later."}"""),
            Answers.Text(answer));
    }

    [Fact]
    public void AnswerToAnyOtherException_Is500WithoutDetails()
    {
        var answer = AnswerTo(new InvalidOperationException("secret detail"));

        Assert.Equal(500, answer.Status);
        Assert.Equal(Answers.Failure("""{"code":7501,"message":"Internal error."}"""), Answers.Text(answer));
    }

    [Theory]
    [InlineData(true, false, 503)]
    [InlineData(false, true, 503)]
    [InlineData(false, false, 500)]
    public void AnswerToCancellation_Is503OnlyIfCallerDisconnectedOrTimeIsUp(bool hasCallerLeft, bool isTimeUp, int status) =>
        Assert.Equal(status, AnswerTo(new OperationCanceledException(), hasCallerLeft, isTimeUp).Status);

    private static ApiAnswer AnswerTo(Exception fault, bool hasCallerLeft = false, bool isTimeUp = false)
    {
        var request = new TestRequest(caller: new(hasCallerLeft));
        return new Faults(NullLogger<Faults>.Instance).Of(fault, new OperationRequest(request, new(isTimeUp)));
    }
}
