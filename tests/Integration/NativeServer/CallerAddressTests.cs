using System.Net;
using System.Net.Sockets;

namespace OriginCloudRegions.Integration.NativeServer;

/// <summary>The native head without a Functions host limits the address of the connection.</summary>
public sealed class CallerAddressTests
{
    private const int Limit = 5;

    [Fact]
    public async Task Requests_WithForgedForwardedFor_AreLimitedByConnectionAddress()
    {
        var port = FreePort.Take();
        await using var server = ServerRun.Start(
            ("Storage__ConnectionString", ServerRun.SomeStorage),
            ("Server__Listen", $"127.0.0.1:{port}"),
            ("RateLimit__RequestsPerAddress", $"{Limit}"));
        Assert.True(await server.ListensAsync(port), server.Output);

        var statuses = new List<HttpStatusCode>();
        while (!statuses.Contains(HttpStatusCode.TooManyRequests))
        {
            statuses.AddRange(await SendAsync(port, "127.0.0.2", 2 * Limit));
        }

        Assert.Contains(HttpStatusCode.OK, statuses);
        Assert.All(await SendAsync(port, "127.0.0.3", Limit), status => Assert.Equal(HttpStatusCode.OK, status));
    }

    private static async Task<HttpStatusCode[]> SendAsync(int port, string from, int requests)
    {
        using var http = new HttpClient(From(from));
        return await Task.WhenAll(Enumerable.Range(0, requests).Select(async number =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"http://127.0.0.1:{port}/client/v4/healthz");
            request.Headers.Add("X-Forwarded-For", $"192.0.2.{number}");
            using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
            return response.StatusCode;
        }));
    }

    private static SocketsHttpHandler From(string address) => new()
    {
        UseProxy = false,
        ConnectCallback = async (context, cancellation) =>
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            Assert.True(IPEndPoint.TryParse($"{address}:0", out var local));
            socket.Bind(local);
            await socket.ConnectAsync(context.DnsEndPoint, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        },
    };
}
