using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using OriginCloudRegions.Testing.Http;

namespace OriginCloudRegions.Infra.Deploying;

/// <summary>Answers on 127.0.0.1 as an app does while it is being replaced: with the commit before, then with the new one.</summary>
internal sealed class DeployedApp : IAsyncDisposable
{
    private const string CommitBefore = "0123456789abcdef0123456789abcdef01234567";

    private readonly WebApplication app;
    private readonly ConcurrentQueue<string> requests = new();

    private DeployedApp(WebApplication app) => this.app = app;

    public string BaseUrl => $"{app.Urls.Single()}/client/v4";

    public IReadOnlyList<string> Requests => [.. requests];

    /// <param name="commit">The new one.</param>
    /// <param name="answersBefore">How often the app before still answers.</param>
    /// <param name="smokeTest">The status that the smoke test meets.</param>
    public static async Task<DeployedApp> StartAsync(string commit, int answersBefore = 0, int smokeTest = 200)
    {
        var deployed = new DeployedApp(Loopback.BuildServer());
        var asked = 0;
        deployed.app.MapGet("/client/v4/healthz", () =>
        {
            deployed.requests.Enqueue("healthz");
            return Results.Json(new { result = new { commit = ++asked > answersBefore ? commit : CommitBefore }, success = true });
        });
        deployed.app.MapGet("/client/v4/smoke-test", (HttpRequest request) =>
        {
            deployed.requests.Enqueue($"smoke test with {request.Headers.Authorization}");
            return Results.StatusCode(smokeTest);
        });
        await deployed.app.StartAsync(TestContext.Current.CancellationToken);
        return deployed;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
