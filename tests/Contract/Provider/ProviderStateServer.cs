using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using OriginCloudRegions.Testing.Http;

namespace OriginCloudRegions.Contract.ProviderSide;

/// <summary>Sets up the provider states that the verifier requests, and keeps the reasons of failures.</summary>
internal sealed class ProviderStateServer : IAsyncDisposable
{
    private readonly WebApplication app = Loopback.BuildServer();
    private readonly ConcurrentQueue<string> failures = [];

    public Uri Address => new(app.Urls.Single());

    public static async Task<ProviderStateServer> StartAsync(IReadOnlyDictionary<string, Func<Task>> setUps)
    {
        var server = new ProviderStateServer();
        server.app.Run(async context =>
        {
            var change = (await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted))!;
            var (state, action) = ((string)change["state"]!, (string)change["action"]!);
            context.Response.StatusCode = state.Length == 0 || action == "teardown"
                ? StatusCodes.Status200OK
                : await server.SetUpAsync(state, setUps.GetValueOrDefault(state));
        });
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

    private async Task<int> SetUpAsync(string state, Func<Task>? setUp)
    {
        if (setUp is null)
        {
            failures.Enqueue($"Nothing sets up the provider state '{state}': add it to {nameof(ProviderStates)}.");
            return StatusCodes.Status404NotFound;
        }

        try
        {
            await setUp();
            return StatusCodes.Status200OK;
        }
#pragma warning disable CA1031 // The failing test shows any exception.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            failures.Enqueue($"'{state}' could not be set up: {failure}");

            // After a 5xx the verifier would try twice more.
            return StatusCodes.Status409Conflict;
        }
    }
}
