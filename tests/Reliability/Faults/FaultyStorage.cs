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
    private List<int> ports = [];
    private long calls;
    private int forwarding;
    private volatile bool isDown;

    private FaultyStorage(WebApplication server, string connectionString)
    {
        this.server = server;
        forwarder = new StorageForwarder(EndpointOf(connectionString));
        server.Run(HandleAsync);
    }

    /// <summary>A connection string to this relay for each instance of the app.</summary>
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
        var behind = EndpointOf(connectionString).Authority;
        faulty.ports = [.. faulty.server.Urls.Select(url => new Uri(url).Port)];
        faulty.ConnectionStrings = [.. faulty.ports.Select(port =>
            connectionString.Replace(behind, $"{IPAddress.Loopback}:{port}", StringComparison.Ordinal))];
        return faulty;
    }

    /// <summary>Cuts every call from now on. Completes when storage has answered all forwarded calls.</summary>
    public async Task CloseAsync()
    {
        isDown = true;
        Interlocked.MemoryBarrier();
        while (Volatile.Read(ref forwarding) > 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5));
        }
    }

    public void Open() => isDown = false;

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
            await AnswerAsync(context, call, body, isDown ? Fault.Down : Faults(call));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The app has given up on the call.
        }
    }

    private async Task<(StorageCall Call, byte[] Body)> ReadAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var call = new StorageCall(
            Interlocked.Increment(ref calls),
            context.Request.Method,
            context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
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

        if (fault == Fault.Delay)
        {
            // 50 to 350 ms. If the app gives up meanwhile, the call is not forwarded.
            await Task.Delay(TimeSpan.FromMilliseconds(50 + (call.Ordinal * 37 % 300)), context.RequestAborted);
        }

        switch (fault)
        {
            case Fault.InternalError:
                await RefuseAsync(context, HttpStatusCode.InternalServerError);
                break;
            case Fault.Busy or Fault.BusyRetryAfter:
                await RefuseAsync(context, HttpStatusCode.ServiceUnavailable, fault == Fault.BusyRetryAfter);
                break;
            case Fault.TooMany or Fault.TooManyRetryAfter:
                await RefuseAsync(context, HttpStatusCode.TooManyRequests, fault == Fault.TooManyRetryAfter);
                break;
            case Fault.CutBefore or Fault.Down:
                context.Abort();
                break;
            case Fault.Hang:
                await Task.Delay(Timeout.Infinite, context.RequestAborted);
                break;
            default:
                await ForwardAsync(context, call, body, fault);
                break;
        }
    }

    private async Task ForwardAsync(HttpContext context, StorageCall call, byte[] body, Fault fault)
    {
        StorageAnswer answer;
        Interlocked.Increment(ref forwarding);
        try
        {
            if (isDown)
            {
                // Storage went down after the fault was chosen.
                Lost.Add(call);
                context.Abort();
                return;
            }

            answer = await forwarder.SendAsync(context.Request, body);
        }
        finally
        {
            Interlocked.Decrement(ref forwarding);
        }

        await ReturnAsync(context, call, answer, fault);
    }

    private async Task ReturnAsync(HttpContext context, StorageCall call, StorageAnswer answer, Fault fault)
    {
        var isLost = false;
        try
        {
            await After(call, answer).WaitAsync(context.RequestAborted);
            if (fault is Fault.CutAfter or Fault.HalfBody or Fault.Stall)
            {
                // Recorded before the cut, because the app may answer its caller immediately after the cut.
                isLost = true;
                Lost.Add(call);
            }

            switch (fault)
            {
                case Fault.CutAfter:
                    context.Abort();
                    break;
                case Fault.Stall:
                    await Task.Delay(Timeout.Infinite, context.RequestAborted);
                    break;
                case Fault.HalfBody:
                    await answer.WriteHalfAsync(context.Response);
                    break;
                default:
                    await answer.WriteAsync(context.Response);
                    await context.Response.CompleteAsync();
                    break;
            }
        }
        finally
        {
            // The app may also give up while the answer is written.
            if (!isLost && context.RequestAborted.IsCancellationRequested)
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
            """{"odata.error":{"code":"Injected","message":{"lang":"en-US","value":"An injected fault."}}}""");
    }
}
