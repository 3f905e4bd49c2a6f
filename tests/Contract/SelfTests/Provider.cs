using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using OriginCloudRegions.Testing.Http;

namespace OriginCloudRegions.Contract.SelfTests;

/// <summary>A provider with one answer, which records its requests and provider states.</summary>
internal sealed class Provider : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<string> requests = [];
    private readonly ConcurrentQueue<string> states = [];

    private Provider(ProviderAnswer answer)
    {
        app = Loopback.BuildServer();
        app.Run(context => context.Request.Path == "/states" ? ChangeAsync(context, answer) : AnswerAsync(context, answer));
    }

    public Uri Address => new(app.Urls.Single());

    public Uri StatesAddress => new(Address, "/states");

    public IEnumerable<string> Requests => requests;

    /// <summary>"action: state (zone)".</summary>
    public IEnumerable<string> States => states;

    public static async Task<Provider> StartAsync(ProviderAnswer answer)
    {
        var provider = new Provider(answer);
        await provider.app.StartAsync();
        return provider;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task ChangeAsync(HttpContext context, ProviderAnswer answer)
    {
        var change = (await JsonNode.ParseAsync(context.Request.Body))!;
        states.Enqueue($"{change["action"]}: {change["state"]} ({change["params"]!["zone"]})");
        context.Response.StatusCode = answer.StateStatus;
    }

    private async Task AnswerAsync(HttpContext context, ProviderAnswer answer)
    {
        requests.Enqueue($"{context.Request.Path}{context.Request.QueryString} {context.Request.Headers.Authorization}");
        if (!answer.Answers)
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        }

        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = "application/json";
        if (answer.RequestId is not null)
        {
            context.Response.Headers["X-Request-Id"] = answer.RequestId;
        }

        await context.Response.WriteAsync(answer.Body);
    }
}
