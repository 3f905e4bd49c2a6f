using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using OriginCloudRegions.Testing.Http;

namespace OriginCloudRegions.Reliability.Overload;

/// <summary>Made-up tokens from made-up addresses, and one good caller among them.</summary>
/// <remarks>The requests go to the native head directly: the stand-in for the host replaces the addresses.</remarks>
public sealed class FloodTests(LimitedApp app) : IClassFixture<LimitedApp>
{
    private const int Callers = 16;
    private const int GoodCallers = 1;

    /// <summary>A first flood sets the size of the heap, and 20,000 more requests were seen to add 2 to 4 MiB.</summary>
    private const long Growth = 32L * 1024 * 1024;

    /// <summary><c>OCR_FLOOD_REQUESTS</c> sets the size of a longer run by hand.</summary>
    private static readonly int Requests =
        int.TryParse(Environment.GetEnvironmentVariable("OCR_FLOOD_REQUESTS"), CultureInfo.InvariantCulture, out var requests) ? requests : 20_000;

    private readonly string zone = Api.NewZone();

    [Fact]
    public async Task Flood_LeavesMemoryWhereItWas_AndAGoodCallerIsAnswered()
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = app.Host.DirectAddress };
        Assert.Equal(200, (await app.Api.PutAsync(zone, "192.0.2.1")).Status);
        await FloodAsync(http, 20_000);
        var before = Memory();

        var good = await FloodAsync(http, Requests);

        var after = Memory();
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{Requests} requests: {before / 1024 / 1024} MiB before, {after / 1024 / 1024} MiB after; {good} good requests answered");
        Assert.InRange(after - before, long.MinValue, Growth);
        Assert.InRange(good, 1, int.MaxValue);
    }

    /// <summary>Sends the flood and, as long as it lasts, the requests of the good caller.</summary>
    /// <returns>The number of the good caller's requests.</returns>
    private async Task<int> FloodAsync(HttpClient http, int requests)
    {
        var left = requests;
        var good = 0;
        await Task.WhenAll(Enumerable.Range(0, Callers + GoodCallers).Select(async caller =>
        {
            var random = new Random(caller);
            while (Volatile.Read(ref left) > 0)
            {
                if (caller < Callers)
                {
                    Interlocked.Decrement(ref left);
                    var status = await SendAsync(http, $"{random.NextInt64():x}", Address(random));
                    Assert.True(status is HttpStatusCode.Forbidden or HttpStatusCode.ServiceUnavailable, $"{status}");
                }
                else
                {
                    // Another address for each request, of few: the rate of the good caller is not what the test is about.
                    Assert.Equal(HttpStatusCode.OK, await SendAsync(http, app.Token, $"192.0.2.{good++ % 100}"));
                }
            }
        }));
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

    private static string Address(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return $"{new IPAddress(bytes)}";
    }

    private long Memory()
    {
        using var process = Process.GetProcessById(app.Host.ProcessId!.Value);
        return process.WorkingSet64;
    }
}
