using System.Text;
using OriginCloudRegions.Testing.Http;

namespace OriginCloudRegions.Integration.Worker;

/// <summary>The host puts the caller's Host into the URL that it gives to a worker, valid or not.</summary>
public sealed class WorkerHostHeaderTests(WorkerApp app) : IClassFixture<WorkerApp>
{
    private readonly string zone = Api.NewZone();

    [Theory]
    [InlineData("")]
    [InlineData("a:99999")]
    [InlineData("a_b")]
    [InlineData("a!b")]
    public async Task List_WithOddHost_ReturnsThePageAskedFor(string host)
    {
        await app.Api.PutAsync(zone, "192.0.2.1");
        await app.Api.PutAsync(zone, "192.0.2.2");
        using var connection = await RawConnection.OpenAsync(app.Api.Address);

        var answer = await connection.AskAsync(
            Encoding.ASCII.GetBytes(
                $"GET /client/v4/zones/{zone}/origin/cloud_regions?page=2&per_page=1 HTTP/1.1\r\nHost: {host}\r\n"
                + $"Authorization: Bearer {app.Token}\r\n\r\n"),
            isHead: false);

        Assert.Equal(200, answer!.Status);
        Assert.Contains("192.0.2.2", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("192.0.2.1", answer.Body, StringComparison.Ordinal);
    }
}
