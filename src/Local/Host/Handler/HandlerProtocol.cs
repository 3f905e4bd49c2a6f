using OriginCloudRegions.Local.Host.Files;
using OriginCloudRegions.Local.Host.Front;
using OriginCloudRegions.Local.Tools;
using Yarp.ReverseProxy.Forwarder;

namespace OriginCloudRegions.Local.Host.Handler;

internal sealed class HandlerProtocol : IProtocol
{
    private static readonly ForwarderRequestConfig Config = new() { ActivityTimeout = TimeSpan.FromSeconds(240) };

    private readonly FunctionApp files;
    private readonly Action<string> output;
    private readonly Dictionary<string, string> environment;
    private readonly int port = FreePort.Take();

    // YARP creates its forwarder only through a service container.
    private readonly ServiceProvider yarp = new ServiceCollection().AddLogging().AddHttpForwarder().BuildServiceProvider();
    private readonly IHttpForwarder forwarder;

    private readonly HttpMessageInvoker client = new(new ResendingHandler(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,

        // Forwards traceparent unchanged.
        ActivityHeadersPropagator = null,
    }));

    public HandlerProtocol(FunctionApp files, FunctionsHostOptions options)
    {
        this.files = files;
        output = options.Output;
        forwarder = yarp.GetRequiredService<IHttpForwarder>();
        environment = AppEnvironment.Build(
            options.Settings, ("FUNCTIONS_APP_ROOT_PATH", files.Folder), ("FUNCTIONS_CUSTOMHANDLER_PORT", $"{port}"));
    }

    public int? DirectPort => port;

    public bool NoticesExitWithZero => true;

    public TimeSpan SecondRestartDelay => TimeSpan.Zero;

    public TimeSpan StopTimeout => TimeSpan.Zero;

    public Task StartAsync(CancellationToken stop) => Task.CompletedTask;

    public AppRun StartRun() => new HandlerRun(
        ChildProcess.Start(files.Executable, files.Arguments, files.WorkingDirectory, environment, output), port, files.Functions);

    public async Task AnswerAsync(HttpContext context, HttpFunction function, AppProcess app)
    {
        if (await app.ReadyAsync(context.RequestAborted) is not HandlerRun run)
        {
            context.Fail();
            return;
        }

        using var tooLong = new CancellationTokenSource(files.FunctionTimeout);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(run.Over, tooLong.Token);
        var error = await forwarder.SendAsync(
            context, $"http://127.0.0.1:{port}", client, Config, InvocationHeaders.Instance, over.Token);
        if (tooLong.IsCancellationRequested)
        {
            run.Discard();
        }

        // If the caller aborts the body, keeps the answer 400 of YARP.
        if (error is not (ForwarderError.None or ForwarderError.RequestBodyClient) && !context.Response.HasStarted)
        {
            context.Fail();
        }
    }

    public ValueTask DisposeAsync()
    {
        client.Dispose();
        return yarp.DisposeAsync();
    }
}
