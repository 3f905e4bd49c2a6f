using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using OriginCloudRegions.Testing.Http;

namespace OriginCloudRegions.Contract.Document;

/// <summary>The guard stops what the document does not describe, and only that.</summary>
public sealed class ContractGuardTests
{
    private const string Path = "/client/v4/zones/z/origin/cloud_regions";
    private const string Empty =
        """{"errors":[],"messages":[],"result":[],"result_info":"""
        + """{"count":0,"page":1,"per_page":20,"total_count":0,"total_pages":0},"success":true}""";

    [Fact]
    public async Task What_Is_Described_Passes_Unchanged() =>
        Assert.Equal((HttpStatusCode.OK, Empty), await GetAsync(Empty, withRequestId: true));

    [Fact]
    public async Task A_Missing_Header_Is_Stopped_And_Named()
    {
        var (status, body) = await GetAsync(Empty, withRequestId: false);

        Assert.Equal(HttpStatusCode.InternalServerError, status);
        Assert.Equal($"GET {Path} answered 200: the header X-Request-Id is missing", body);
    }

    [Fact]
    public async Task A_Renamed_Member_Is_Stopped()
    {
        var (status, body) = await GetAsync(Empty.Replace("per_page", "size", StringComparison.Ordinal), withRequestId: true);

        Assert.Equal(HttpStatusCode.InternalServerError, status);
        Assert.Contains("per_page", body, StringComparison.Ordinal);
    }

    private static async Task<(HttpStatusCode Status, string Body)> GetAsync(string json, bool withRequestId)
    {
        await using var service = Loopback.BuildServer();
        service.Run(context => AnswerAsync(context.Response, json, withRequestId));
        await service.StartAsync(TestContext.Current.CancellationToken);
        await using var guard = await ContractGuard.StartAsync(new Uri(service.Urls.Single()));

        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var response = await http.GetAsync(new Uri(guard.Address, Path), TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static Task AnswerAsync(HttpResponse response, string json, bool withRequestId)
    {
        response.ContentType = "application/json";
        response.Headers["Server-Timing"] = "table;dur=0.0;desc=\"0 calls\"";
        if (withRequestId)
        {
            response.Headers["X-Request-Id"] = "id";
        }

        return response.WriteAsync(json);
    }
}
