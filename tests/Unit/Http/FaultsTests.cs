using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OriginCloudRegions.Core.Storage;
using OriginCloudRegions.Native.Http;

namespace OriginCloudRegions.Unit.Http;

public sealed class FaultsTests
{
    [Fact]
    public async Task Storage_That_Is_Unavailable_Is_To_Be_Retried()
    {
        var response = await AnswerAsync(new StorageUnavailableException("secret detail"));
        Assert.Equal(503, response.StatusCode);
        Assert.Equal("1", response.Headers.RetryAfter);
        Assert.Equal(
            Answers.Failure("""{"code":7500,"message":"Storage is temporarily unavailable, retry later."}"""),
            Answers.Text(response));
    }

    [Fact]
    public async Task Anything_Else_Is_An_Internal_Error_Without_Details()
    {
        var response = await AnswerAsync(new InvalidOperationException("secret detail"));
        Assert.Equal(500, response.StatusCode);
        Assert.Equal(
            Answers.Failure("""{"code":7501,"message":"Internal error."}"""),
            Answers.Text(response));
    }

    [Fact]
    public async Task An_Internal_Error_Names_The_Request() =>
        Assert.Equal("request-1", (await AnswerAsync(new InvalidOperationException())).Headers["X-Request-Id"]);

    [Fact]
    public async Task A_Body_That_The_Server_Finds_Too_Large_Is_Too_Large() =>
        Assert.Equal(413, (await AnswerAsync(new BadHttpRequestException("too large", 413))).StatusCode);

    [Theory]
    [MemberData(nameof(BrokenBodies))]
    public async Task A_Body_That_Breaks_Off_Or_Cannot_Be_Followed_Is_Malformed(Exception fault)
    {
        var response = await AnswerAsync(fault);
        Assert.Equal(400, response.StatusCode);
        Assert.Contains("\"code\":6007", Answers.Text(response), StringComparison.Ordinal);
    }

    public static TheoryData<Exception> BrokenBodies =>
        [new BadHttpRequestException("Unexpected end of request content."), new IOException("Bad chunk size data.")];

    [Fact]
    public async Task A_Cancellation_That_Nobody_Asked_For_Is_An_Internal_Error() =>
        Assert.Equal(500, (await AnswerAsync(new OperationCanceledException())).StatusCode);

    [Fact]
    public async Task What_Goes_Well_Is_Left_Alone()
    {
        var context = Answers.NewContext();
        await Faults.InvokeAsync(context, next => next.Response.WriteAsync("well", CancellationToken.None));
        Assert.Equal("well", Answers.Text(context.Response));
    }

    private static async Task<HttpResponse> AnswerAsync(Exception fault)
    {
        var context = Answers.NewContext();
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        context.RequestServices = services;
        await Faults.InvokeAsync(context, _ => throw fault);
        return context.Response;
    }
}
