using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using OriginCloudRegions.Testing.Http;

namespace OriginCloudRegions.Contract.SelfTests;

/// <summary>A provider with one answer, which records its requests and provider states.</summary>
internal sealed class Provider : IAsyncDisposable
{
    private readonly WebApplication app = Loopback.BuildServer();
    private readonly ConcurrentQueue<string> requests = [];
    private readonly ConcurrentQueue<string> states = [];

    public Uri Address => new(app.Urls.Single());

    public Uri StatesAddress => new(Address, "/states");

    public IEnumerable<string> Requests => requests;

    /// <summary>Each as "action: state".</summary>
    public IEnumerable<string> States => states;

    /// <summary>Starts a provider. By default, it answers as the example describes.</summary>
    /// <param name="isSilent">Whether it does not answer until the caller leaves.</param>
    public static async Task<Provider> StartAsync(
        int status = 201,
        string? requestId = "another",
        string body = Example.Response,
        int stateStatus = 200,
        bool isSilent = false)
    {
        var provider = new Provider();
        provider.app.Run(async context =>
        {
            var (request, response) = (context.Request, context.Response);
            if (request.Path == "/states")
            {
                var change = (await JsonNode.ParseAsync(request.Body))!;
                provider.states.Enqueue($"{change["action"]}: {change["state"]}");
                response.StatusCode = stateStatus;
                return;
            }

            provider.requests.Enqueue($"{request.Path}{request.QueryString} {request.Headers.Authorization}");
            await Task.Delay(isSilent ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, context.RequestAborted);
            response.StatusCode = status;
            response.ContentType = "application/json";
            response.Headers["X-Request-Id"] = requestId;
            await response.WriteAsync(body);
        });
        await provider.app.StartAsync();
        return provider;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
