using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace OriginCloudRegions.Reliability.Overload;

/// <summary>Random tokens from random addresses, and one caller with a valid token among them.</summary>
/// <remarks>The requests go to the native head directly: the stand-in for the host replaces the addresses.</remarks>
public sealed class FloodTests(LimitedApp app) : IClassFixture<LimitedApp>
{
    private const int Callers = 16;

    /// <summary>A first flood sets the size of the heap. Then 20,000 more requests usually add 2 to 4 MiB.</summary>
    private const long Growth = 32L * 1024 * 1024;

    /// <summary><c>OCR_FLOOD_REQUESTS</c> sets the size of a longer run by hand.</summary>
    private static readonly int Requests = int.Parse(
        Environment.GetEnvironmentVariable("OCR_FLOOD_REQUESTS") ?? "20000", CultureInfo.InvariantCulture);

    private readonly string zone = Api.NewZone();

    [Fact]
    public async Task Flood_OfUnknownTokens_AddsAtMost32MiBAndValidTokenIsServed()
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = app.Host.DirectAddress };
        Assert.Equal(200, (await app.Api.PutAsync(zone, "192.0.2.1")).Status);
        await FloodAsync(http, 20_000);
        var before = Memory();

        var good = await FloodAsync(http, Requests);

        var after = Memory();
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{Requests} requests: {before >> 20} MiB before, {after >> 20} MiB after; {good} valid requests answered");
        Assert.InRange(after - before, long.MinValue, Growth);
        Assert.InRange(good, 1, int.MaxValue);
    }

    /// <summary>Sends the flood and, while it lasts, valid requests. Returns the number of valid requests.</summary>
    private async Task<int> FloodAsync(HttpClient http, int requests)
    {
        var (left, good) = (requests, 0);
        var flood = Task.WhenAll(Enumerable.Range(0, Callers).Select(async caller =>
        {
            var random = new Random(caller);
            while (Interlocked.Decrement(ref left) >= 0)
            {
                var bytes = new byte[16];
                random.NextBytes(bytes);
                var status = await SendAsync(http, $"{random.NextInt64():x}", $"{new IPAddress(bytes)}");
                Assert.True(status is HttpStatusCode.Forbidden or HttpStatusCode.ServiceUnavailable, $"{status}");
            }
        }));
        for (; !flood.IsCompleted; good++)
        {
            // The test is not about the rate limit of an address, so the valid requests come from several.
            Assert.Equal(HttpStatusCode.OK, await SendAsync(http, app.Token, $"192.0.2.{good % 100}"));
        }

        await flood;
        return good;
    }

    private async Task<HttpStatusCode> SendAsync(HttpClient http, string token, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/client/v4/{Api.MappingPath(zone, "192.0.2.1")}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.Add("X-Forwarded-For", address);
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private long Memory()
    {
        using var process = Process.GetProcessById(app.Host.ProcessId!.Value);
        return process.WorkingSet64;
    }
}
