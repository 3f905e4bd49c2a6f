using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using OriginCloudRegions.Testing.Http;

namespace OriginCloudRegions.Contract.Document;

public sealed class ContractGuardTests
{
    private const string Path = "/client/v4/zones/z/origin/cloud_regions";
    private const string Missing = $"GET {Path} answered 200: the header X-Request-Id is missing";
    private const string Empty =
        """{"errors":[],"messages":[],"result":[],"result_info":"""
        + """{"count":0,"page":1,"per_page":20,"total_count":0,"total_pages":0},"success":true}""";

    [Theory]
    [InlineData("id", HttpStatusCode.OK, Empty)]
    [InlineData(null, HttpStatusCode.InternalServerError, Missing)]
    public async Task Guard_ForwardsAnswersThatMatchTheContractAndReplacesOthersWith500(string? requestId, HttpStatusCode status, string body)
    {
        await using var service = Loopback.BuildServer();
        service.Run(context =>
        {
            context.Response.ContentType = "application/json";
            context.Response.Headers["Server-Timing"] = "table;dur=0.0;desc=\"0 calls\"";
            context.Response.Headers["X-Request-Id"] = requestId;
            return context.Response.WriteAsync(Empty);
        });
        await service.StartAsync(TestContext.Current.CancellationToken);
        await using var guard = await ContractGuard.StartAsync(new Uri(service.Urls.Single()));

        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var response = await http.GetAsync(new Uri(guard.Address, Path), TestContext.Current.CancellationToken);

        Assert.Equal(
            (status, body),
            (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }
}
