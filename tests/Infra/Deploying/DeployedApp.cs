using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using OriginCloudRegions.Testing.Http;

namespace OriginCloudRegions.Infra.Deploying;

/// <summary>An app on 127.0.0.1 that answers first with another commit, then with the sandbox's.</summary>
internal sealed class DeployedApp : IAsyncDisposable
{
    private const string CommitBefore = "0123456789abcdef0123456789abcdef01234567";

    private readonly WebApplication app = Loopback.BuildServer();
    private readonly ConcurrentQueue<string> requests = new();

    public string BaseUrl => $"{app.Urls.Single()}/client/v4";

    public IReadOnlyList<string> Requests => [.. requests];

    /// <summary>The number of answers with the other commit.</summary>
    public int AnswersBefore { get; set; }

    public int SmokeTestStatus { get; set; } = 200;

    public static async Task<DeployedApp> StartAsync(Sandbox sandbox)
    {
        var deployed = new DeployedApp();
        deployed.app.MapGet("/client/v4/healthz", () =>
        {
            deployed.requests.Enqueue("healthz");
            var commit = deployed.requests.Count > deployed.AnswersBefore ? sandbox.Commit : CommitBefore;
            return Results.Json(new { result = new { commit }, success = true });
        });
        deployed.app.MapGet("/client/v4/smoke-test", (HttpRequest request) =>
        {
            deployed.requests.Enqueue($"smoke test with {request.Headers.Authorization}");
            return Results.StatusCode(deployed.SmokeTestStatus);
        });
        await deployed.app.StartAsync(TestContext.Current.CancellationToken);
        return deployed;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
