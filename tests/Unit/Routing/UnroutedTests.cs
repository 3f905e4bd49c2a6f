using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using OriginCloudRegions.Native.Routing;
using OriginCloudRegions.Unit.Http;

namespace OriginCloudRegions.Unit.Routing;

public sealed class UnroutedTests
{
    [Theory]
    [InlineData("/client/v4/the/path", "/the/path")]
    [InlineData("/client/v4/zones/zone.a/origin/cloud_regions/192.0.2.1", "/zones/zone.a/origin/cloud_regions/192.0.2.1")]
    [InlineData("/elsewhere", "/elsewhere")]
    [InlineData("/client/v40/zones", "/client/v40/zones")]
    [InlineData("/", "/")]
    public async Task An_Unknown_Path_Is_Named_As_It_Stands_Below_The_Base_Path(string path, string named)
    {
        var message = $"Could not route to {named}, perhaps your object identifier is invalid?";
        var response = await AnswerAsync(404, "GET", path);
        Assert.Equal(404, response.StatusCode);
        Assert.Equal(Answers.Failure($$"""{"code":7003,"message":"{{message}}"}"""), Answers.Text(response));
    }

    [Theory]
    [InlineData("PATCH")]
    [InlineData("POST")]
    public async Task A_Method_That_The_Path_Does_Not_Have_Is_Named(string method)
    {
        var response = await AnswerAsync(405, method, "/client/v4/zones/a/origin/cloud_regions/192.0.2.1");
        Assert.Equal(405, response.StatusCode);
        Assert.Equal(
            Answers.Failure($$"""{"code":7001,"message":"Method {{method}} not available for that URI."}"""),
            Answers.Text(response));
    }

    private static async Task<HttpResponse> AnswerAsync(int status, string method, string path)
    {
        var context = Answers.NewContext();
        context.Request.Method = method;
        context.Request.Path = path;
        context.Response.StatusCode = status;
        await Unrouted.AnswerAsync(new StatusCodeContext(context, new StatusCodePagesOptions(), _ => Task.CompletedTask));
        return context.Response;
    }
}
