using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using OriginCloudRegions.Testing.Http;

namespace OriginCloudRegions.Contract.SelfTests;

/// <summary>A provider with one answer, which records its requests.</summary>
internal sealed class Provider : IAsyncDisposable
{
    private readonly WebApplication app = Loopback.BuildServer();
    private readonly ConcurrentQueue<string> requests = [];

    public Uri Address => new(app.Urls.Single());

    public Uri StatesAddress => new(Address, "/states");

    public IEnumerable<string> Requests => requests;

    /// <summary>Starts a provider. By default, it answers as the example describes.</summary>
    public static async Task<Provider> StartAsync(
        int status = 201, string? requestId = "another", string body = Example.Response)
    {
        var provider = new Provider();
        provider.app.Run(async context =>
        {
            var (request, response) = (context.Request, context.Response);
            if (request.Path == "/states")
            {
                return;
            }

            provider.requests.Enqueue($"{request.Path}{request.QueryString} {request.Headers.Authorization}");
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
