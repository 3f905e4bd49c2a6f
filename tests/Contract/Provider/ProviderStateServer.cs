using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using OriginCloudRegions.Testing.Http;

namespace OriginCloudRegions.Contract.ProviderSide;

/// <summary>Receives the provider states from the verifier, sets them up, and keeps the reasons of failures.</summary>
internal sealed class ProviderStateServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly IReadOnlyDictionary<string, Func<Task>> setUps;
    private readonly ConcurrentQueue<string> failures = [];

    private ProviderStateServer(IReadOnlyDictionary<string, Func<Task>> setUps)
    {
        this.setUps = setUps;
        app = Loopback.BuildServer();
        app.Run(ChangeAsync);
    }

    public Uri Address => new(app.Urls.Single());

    public static async Task<ProviderStateServer> StartAsync(IReadOnlyDictionary<string, Func<Task>> setUps)
    {
        var server = new ProviderStateServer(setUps);
        await server.app.StartAsync();
        return server;
    }

    /// <summary>Returns the failures since the last call.</summary>
    public IReadOnlyList<string> TakeFailures()
    {
        var taken = failures.ToArray();
        failures.Clear();
        return taken;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task ChangeAsync(HttpContext context)
    {
        var change = (await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted))!;
        var status = await SetUpAsync((string?)change["state"] ?? "", (string?)change["action"]);
        context.Response.StatusCode = (int)status;
    }

    private async Task<HttpStatusCode> SetUpAsync(string state, string? action)
    {
        if (state.Length == 0 || action == "teardown")
        {
            return HttpStatusCode.OK;
        }

        if (!setUps.TryGetValue(state, out var setUp))
        {
            failures.Enqueue($"Nothing sets up the provider state '{state}': add it to {nameof(ProviderStates)}.");
            return HttpStatusCode.NotFound;
        }

        try
        {
            await setUp();
            return HttpStatusCode.OK;
        }
#pragma warning disable CA1031 // The failing test shows any exception.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            failures.Enqueue($"'{state}' could not be set up: {failure}");

            // After a 5xx the verifier would try twice more.
            return HttpStatusCode.Conflict;
        }
    }
}
