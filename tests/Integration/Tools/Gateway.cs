using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace OriginCloudRegions.Integration.Tools;

/// <summary>Forwards the requests of <c>ocr</c> to the app or to storage, and lets a test act on them.</summary>
internal sealed class Gateway : IAsyncDisposable
{
    private static readonly string[] NotForwarded = ["Host", "Connection", "Transfer-Encoding", "Content-Length", "Content-Type"];

    private readonly ConcurrentQueue<string> requests = new();
    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false });
    private readonly WebApplication server = Loopback.BuildServer();
    private readonly Uri target;

    private Gateway(Uri target) => this.target = target;

    /// <summary>Gets the method and path of each request.</summary>
    public IReadOnlyCollection<string> Requests => requests;

    public IEnumerable<string> Writes => requests.Where(request => !request.StartsWith("GET ", StringComparison.Ordinal));

    public Uri Address => new(server.Urls.Single());

    /// <summary>Runs before a write is forwarded. Returns true if it has answered the request.</summary>
    public Func<HttpContext, Task<bool>> OnWrite { get; set; } = _ => Task.FromResult(false);

    /// <summary>Runs before a read is forwarded. Returns true if it has answered the request.</summary>
    public Func<HttpContext, Task<bool>> OnRead { get; set; } = _ => Task.FromResult(false);

    /// <summary>Runs between the answer to a write and the forwarding of this answer.</summary>
    public Func<Task> AfterWrite { get; set; } = () => Task.CompletedTask;

    public static async Task<Gateway> StartAsync(Uri target)
    {
        var gateway = new Gateway(target);
        gateway.server.Run(gateway.HandleAsync);
        await gateway.server.StartAsync();
        return gateway;
    }

    /// <summary>Answers a number of requests as a busy service, with a <c>Retry-After</c> of 0.</summary>
    public static Func<HttpContext, Task<bool>> BusyFor(int count, int status = StatusCodes.Status503ServiceUnavailable) => context =>
    {
        if (Interlocked.Decrement(ref count) < 0)
        {
            return Task.FromResult(false);
        }

        context.Response.StatusCode = status;
        context.Response.Headers.RetryAfter = "0";
        return Task.FromResult(true);
    };

    /// <summary>Answers with JSON in place of the app.</summary>
    public static async Task<bool> AnswerAsync(HttpContext context, int status, string json)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(json);
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        http.Dispose();
    }

    private async Task HandleAsync(HttpContext context)
    {
        var isWrite = !HttpMethods.IsGet(context.Request.Method);
        requests.Enqueue($"{context.Request.Method} {context.Request.Path}");
        if (await (isWrite ? OnWrite : OnRead)(context))
        {
            return;
        }

        using var answer = await http.SendAsync(await CopyAsync(context.Request));
        var body = await answer.Content.ReadAsByteArrayAsync();
        if (isWrite)
        {
            await AfterWrite();
        }

        context.Response.StatusCode = (int)answer.StatusCode;
        context.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
        if (answer.Headers.TryGetValues("X-Request-Id", out var id))
        {
            context.Response.Headers["X-Request-Id"] = id.Single();
        }

        await context.Response.Body.WriteAsync(body);
    }

    private async Task<HttpRequestMessage> CopyAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        var copy = new HttpRequestMessage(new HttpMethod(request.Method), new Uri(target, request.Path + request.QueryString));
        if (body.Length > 0)
        {
            copy.Content = new ByteArrayContent(body.ToArray());
            copy.Content.Headers.Add("Content-Type", request.ContentType);
        }

        foreach (var (name, value) in request.Headers.Where(header => !NotForwarded.Contains(header.Key, StringComparer.OrdinalIgnoreCase)))
        {
            copy.Headers.Add(name, value.ToString());
        }

        return copy;
    }
}
