using System.Text.Json.Nodes;
using OriginCloudRegions.Contract.PactNet.Native;

namespace OriginCloudRegions.Contract.PactNet;

/// <summary>Waits until the engine has recorded all requests of a consumer.</summary>
/// <remarks>
/// The engine answers a request before it records it (github.com/pact-foundation/pact-core-mock-server/issues/13), but
/// it records requests in order. Once it has recorded one more request, it has recorded all earlier ones.
/// </remarks>
internal static class LastRequest
{
    private static readonly HttpMethod Method = new("LAST");
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromMilliseconds(2);

    public static async Task RecordedAsync(MockServer server)
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

    public static bool Is(JsonNode mismatch) => (string?)mismatch["method"] == Method.Method;
}
