using Yarp.ReverseProxy.Forwarder;

namespace OriginCloudRegions.Local.Host;

/// <summary>Passes one request on to the handler and its answer back.</summary>
internal sealed class Invocation(FunctionApp app, HandlerProcess handler, IHttpForwarder forwarder) : IDisposable
{
    private static readonly ForwarderRequestConfig Config = new() { ActivityTimeout = TimeSpan.FromSeconds(240) };

    private readonly HttpMessageInvoker client = new(new ResendingHandler(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,

        // traceparent passes as it came.
        ActivityHeadersPropagator = null,
    }));

    public async Task ForwardAsync(HttpContext context)
    {
        if (await handler.ReadyAsync(context.RequestAborted) is not { } run)
        {
            Fail(context);
            return;
        }

        using var tooLong = new CancellationTokenSource(app.FunctionTimeout);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(run.Over, tooLong.Token);
        var error = await forwarder.SendAsync(
            context, $"http://127.0.0.1:{run.Port}", client, Config, InvocationHeaders.Instance, over.Token);
        if (tooLong.IsCancellationRequested)
        {
            run.Process.Kill();
        }

        // A body that the caller broke off keeps YARP's 400.
        if (error is not (ForwarderError.None or ForwarderError.RequestBodyClient) && !context.Response.HasStarted)
        {
            Fail(context);
        }
    }

    public void Dispose() => client.Dispose();

    private static void Fail(HttpContext context)
    {
        context.Response.Clear();
        context.Response.StatusCode = StatusCodes.Status500InternalServerError;
    }
}
