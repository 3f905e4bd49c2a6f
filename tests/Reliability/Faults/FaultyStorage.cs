using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace OriginCloudRegions.Reliability.Faults;

/// <summary>Relays the app's calls to Azurite, and injects a fault into each call that the test chooses.</summary>
internal sealed class FaultyStorage : IAsyncDisposable
{
    private readonly WebApplication server;
    private readonly StorageForwarder forwarder;
    private readonly ForwardedCalls forwarded = new();
    private List<int> ports = [];
    private long calls;

    private FaultyStorage(WebApplication server, string connectionString)
    {
        this.server = server;
        forwarder = new StorageForwarder(EndpointOf(connectionString));
        server.Run(HandleAsync);
    }

    /// <summary>The same account, reached through here: a connection string for each instance of the app.</summary>
    public IReadOnlyList<string> ConnectionStrings { get; private set; } = [];

    public string ConnectionString => ConnectionStrings[0];

    /// <summary>Chooses the fault of each call.</summary>
    public Func<StorageCall, Fault> Faults { get; set; } = _ => Fault.None;

    /// <summary>Each call waits for this task before it is forwarded.</summary>
    public Func<StorageCall, Task> Before { get; set; } = _ => Task.CompletedTask;

    /// <summary>Each answer of storage waits for this task. The app may time out meanwhile.</summary>
    public Func<StorageCall, StorageAnswer, Task> After { get; set; } = (_, _) => Task.CompletedTask;

    public FaultCounts<Fault> Counts { get; } = new();

    public LostAnswers Lost { get; } = new();

    /// <summary>Calls so far.</summary>
    public long Calls => Volatile.Read(ref calls);

    public static async Task<FaultyStorage> StartAsync(string connectionString, int instances = 1)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            for (var i = 0; i < instances; i++)
            {
                kestrel.Listen(IPAddress.Loopback, 0);
            }
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.Zero);
        var faulty = new FaultyStorage(builder.Build(), connectionString);
        await faulty.server.StartAsync();
        var behind = EndpointOf(connectionString);
        faulty.ports = [.. faulty.server.Urls.Select(url => new Uri(url).Port)];
        faulty.ConnectionStrings =
        [
            .. faulty.ports.Select(port => connectionString.Replace(
                behind.Authority, $"{IPAddress.Loopback}:{port}", StringComparison.Ordinal)),
        ];
        return faulty;
    }

    /// <summary>Cuts every call from now on; completes when storage is at work on none.</summary>
    public Task CloseAsync() => forwarded.CloseAsync();

    public void Open() => forwarded.Open();

    public async ValueTask DisposeAsync()
    {
        await server.StopAsync();
        await server.DisposeAsync();
        forwarder.Dispose();
    }

    private static Uri EndpointOf(string connectionString) => new(connectionString.Split(';')
        .Single(part => part.StartsWith("TableEndpoint=", StringComparison.Ordinal))["TableEndpoint=".Length..]);

    private async Task HandleAsync(HttpContext context)
    {
        try
        {
            var (call, body) = await ReadAsync(context);
            await Before(call).WaitAsync(context.RequestAborted);
            var fault = forwarded.IsOpen ? Faults(call) : Fault.Down;
            await AnswerAsync(context, call, body, fault);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The app has had enough, as it may.
        }
    }

    private async Task<(StorageCall Call, byte[] Body)> ReadAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var call = new StorageCall(
            Interlocked.Increment(ref calls),
            context.Request.Method,
            target,
            Encoding.UTF8.GetString(body.ToArray()),
            ports.IndexOf(context.Connection.LocalPort),
            $"{context.Request.Headers["x-ms-client-request-id"]}");
        return (call, body.ToArray());
    }

    private async Task AnswerAsync(HttpContext context, StorageCall call, byte[] body, Fault fault)
    {
        Counts.Add(fault);
        if (fault is Fault.InternalError or Fault.CutBefore or Fault.Down or Fault.Hang)
        {
            Lost.Add(call);
        }

        switch (fault)
        {
            case Fault.InternalError:
                await RefuseAsync(context, HttpStatusCode.InternalServerError);
                return;
            case Fault.Busy or Fault.BusyRetryAfter:
                await RefuseAsync(context, HttpStatusCode.ServiceUnavailable, fault == Fault.BusyRetryAfter);
                return;
            case Fault.TooMany or Fault.TooManyRetryAfter:
                await RefuseAsync(context, HttpStatusCode.TooManyRequests, fault == Fault.TooManyRetryAfter);
                return;
            case Fault.CutBefore or Fault.Down:
                context.Abort();
                return;
            case Fault.Hang:
                await Task.Delay(Timeout.Infinite, context.RequestAborted);
                return;
            case Fault.Delay:
                // 50 to 350 ms. Who leaves meanwhile takes the call back: it is not forwarded.
                await Task.Delay(TimeSpan.FromMilliseconds(50 + (call.Ordinal * 37 % 300)), context.RequestAborted);
                break;
        }

        await ForwardAsync(context, call, body, fault);
    }

    private async Task ForwardAsync(HttpContext context, StorageCall call, byte[] body, Fault fault)
    {
        if (!forwarded.TryEnter())
        {
            // It went down since.
            Lost.Add(call);
            context.Abort();
            return;
        }

        StorageAnswer answer;
        try
        {
            answer = await forwarder.SendAsync(context.Request, body);
        }
        finally
        {
            forwarded.Leave();
        }

        await WaitAfterAsync(context, call, answer);
        if (fault is Fault.CutAfter or Fault.HalfBody or Fault.Stall)
        {
            Lost.Add(call);
        }

        switch (fault)
        {
            case Fault.CutAfter:
                context.Abort();
                return;
            case Fault.Stall:
                await Task.Delay(Timeout.Infinite, context.RequestAborted);
                return;
            case Fault.HalfBody:
                await answer.WriteHalfAsync(context.Response);
                return;
            default:
                await WriteAsync(context, call, answer);
                return;
        }
    }

    private async Task WaitAfterAsync(HttpContext context, StorageCall call, StorageAnswer answer)
    {
        try
        {
            await After(call, answer).WaitAsync(context.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            Lost.Add(call);
            throw;
        }
    }

    /// <summary>The app may have had enough until the very end.</summary>
    private async Task WriteAsync(HttpContext context, StorageCall call, StorageAnswer answer)
    {
        try
        {
            await answer.WriteAsync(context.Response);
            await context.Response.CompleteAsync();
        }
        finally
        {
            if (context.RequestAborted.IsCancellationRequested)
            {
                Lost.Add(call);
            }
        }
    }

    private static Task RefuseAsync(HttpContext context, HttpStatusCode status, bool retryAfter = false)
    {
        context.Response.StatusCode = (int)status;
        context.Response.ContentType = "application/json";
        if (retryAfter)
        {
            context.Response.Headers.RetryAfter = "1";
        }

        return context.Response.WriteAsync(
            """{"odata.error":{"code":"Ordered","message":{"lang":"en-US","value":"As it was told to."}}}""");
    }
}
