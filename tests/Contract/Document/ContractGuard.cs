using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using OriginCloudRegions.Testing.Contract;
using OriginCloudRegions.Testing.Http;
using OriginCloudRegions.Testing.Secrecy;

namespace OriginCloudRegions.Contract.Document;

/// <summary>
/// A proxy between a test and the service that forwards only answers which the contract document describes. It replaces
/// any other answer by 500 and the differences, so that the test fails and shows them.
/// </summary>
internal sealed class ContractGuard(Uri target) : IAsyncDisposable
{
    private static readonly string[] OfOneHop = ["Connection", "Host", "Keep-Alive", "Transfer-Encoding", "Content-Length"];

    private readonly WebApplication app = Loopback.BuildServer();
    private readonly HttpClient service =
        new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { BaseAddress = target };

    public Uri Address => new(app.Urls.Single());

    public static async Task<ContractGuard> StartAsync(Uri target)
    {
        var guard = new ContractGuard(target);
        guard.app.Run(guard.ForwardAsync);
        await guard.app.StartAsync();
        return guard;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        service.Dispose();
    }

    private async Task ForwardAsync(HttpContext context)
    {
        var body = await new StreamReader(context.Request.Body).ReadToEndAsync(context.RequestAborted);
        using var request = Request(context.Request, body);
        using var response = await service.SendAsync(request, context.RequestAborted);
        var exchange = new Exchange(
            context.Request.Method,
            context.Request.Path.Value!,
            body,
            (int)response.StatusCode,
            response.Headers.Concat(response.Content.Headers).ToDictionary(
                header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase),
            await response.Content.ReadAsStringAsync(context.RequestAborted));
        Secrets.Watch.Answered($"{exchange.Body} {string.Join(' ', exchange.Headers)}");
        await AnswerAsync(context.Response, exchange);
    }

    private static HttpRequestMessage Request(HttpRequest source, string body)
    {
        var request = new HttpRequestMessage(new HttpMethod(source.Method), $"{source.Path.ToUriComponent()}{source.QueryString}")
        {
            Content = body.Length == 0 ? null : new StringContent(body),
        };
        request.Content?.Headers.Clear();
        foreach (var (name, values) in source.Headers.Where(header => !OfOneHop.Contains(header.Key)))
        {
            if (!request.Headers.TryAddWithoutValidation(name, values.ToArray()))
            {
                request.Content?.Headers.TryAddWithoutValidation(name, values.ToArray());
            }
        }

        return request;
    }

    private static async Task AnswerAsync(HttpResponse answer, Exchange exchange)
    {
        var violations = ContractCheck.Current.Violations(exchange);
        if (violations.Count > 0)
        {
            answer.StatusCode = StatusCodes.Status500InternalServerError;
            await answer.WriteAsync(string.Join('\n', violations));
            return;
        }

        answer.StatusCode = exchange.Status;
        foreach (var (name, value) in exchange.Headers.Where(header => !OfOneHop.Contains(header.Key)))
        {
            answer.Headers[name] = value;
        }

        if (exchange.Body.Length > 0)
        {
            await answer.WriteAsync(exchange.Body);
        }
    }
}
