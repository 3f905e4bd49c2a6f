using OriginCloudRegions.Contract.PactNet.Native;

namespace OriginCloudRegions.Contract.PactNet;

/// <summary>
/// The engine answers a request before it notes it (github.com/pact-foundation/pact-core-mock-server/issues/13): one just
/// answered may seem not to have been sent, and one too many may go unseen. But it notes requests in their order, so that once it
/// has noted one more it has noted them all.
/// </summary>
internal static class LastRequest
{
    private static readonly HttpMethod Method = new("LAST");
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromMilliseconds(2);

    /// <summary>Sends it and waits until it is noted.</summary>
    public static async Task NotedAsync(MockServer server)
    {
        using var stop = new CancellationTokenSource(Patience);
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var request = new HttpRequestMessage(Method, server.Address);
        using var response = await http.SendAsync(request, stop.Token);

        using var timer = new PeriodicTimer(LookAgainAfter);
        while (!server.Mismatches.Contains($"\"method\":\"{Method}\"", StringComparison.Ordinal))
        {
            await timer.WaitForNextTickAsync(stop.Token);
        }
    }

    public static bool Is(string? method) => method == Method.Method;
}
