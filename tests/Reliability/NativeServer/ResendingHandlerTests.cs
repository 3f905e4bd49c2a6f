using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using OriginCloudRegions.Local.Host.Handler;

namespace OriginCloudRegions.Reliability.NativeServer;

/// <summary>The stand-in resends an unanswered request as often as the real host does.</summary>
public sealed class ResendingHandlerTests
{
    [Theory]
    [InlineData("GET")]
    [InlineData("DELETE")]
    public async Task Request_WhenConnectionClosesWithoutAnswer_IsSent40TimesWithOneInvocationId(string method)
    {
        var requests = new ConcurrentQueue<string>();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var handler = CloseAllAsync(listener, requests);
        using var host = new HttpMessageInvoker(new ResendingHandler(new SocketsHttpHandler { UseProxy = false }));
        using var request = new HttpRequestMessage(new HttpMethod(method), $"http://{listener.LocalEndpoint}/");
        request.Headers.Add("X-Azure-Functions-InvocationId", "one-id");

        await Assert.ThrowsAnyAsync<Exception>(() => host.SendAsync(request, TestContext.Current.CancellationToken));
        listener.Stop();
        await handler;

        Assert.Equal(40, requests.Count);
        Assert.All(requests, head => Assert.Contains("X-Azure-Functions-InvocationId: one-id", head, StringComparison.Ordinal));
    }

    private static async Task CloseAllAsync(TcpListener listener, ConcurrentQueue<string> requests)
    {
        try
        {
            while (true)
            {
                using var connection = await listener.AcceptTcpClientAsync();
                var head = new byte[4096];
                var read = await connection.GetStream().ReadAsync(head);
                requests.Enqueue(Encoding.Latin1.GetString(head, 0, read));
            }
        }
        catch (Exception stopped) when (stopped is SocketException or InvalidOperationException)
        {
            // The listener is stopped.
        }
    }
}
