using OriginCloudRegions.Local.Host.Files;
using OriginCloudRegions.Local.Host.Front;
using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Local.Host.Worker;

internal sealed class WorkerProtocol : IProtocol
{
    private readonly FunctionApp files;
    private readonly FunctionsHostOptions options;
    private readonly Dictionary<string, string> environment;
    private readonly WorkerStreams streams = new();
    private readonly WebApplication server;

    public WorkerProtocol(FunctionApp files, FunctionsHostOptions options)
    {
        this.files = files;
        this.options = options;
        server = WorkerServer.Build(streams);
        environment = AppEnvironment.Build(
            options.Settings,
            ("FUNCTIONS_WORKER_RUNTIME", "dotnet-isolated"),
            ("FUNCTIONS_WORKER_DIRECTORY", files.Folder),
            ("FUNCTIONS_APPLICATION_DIRECTORY", files.Folder));
    }

    public int? DirectPort => null;

    public bool NoticesExitWithZero => false;

    public TimeSpan SecondRestartDelay => options.RestartDelay;

    public TimeSpan StopTimeout => WorkerRun.StopTimeout;

    public Task StartAsync(CancellationToken stop) => server.StartAsync(stop);

    public AppRun StartRun()
    {
        var id = $"{Guid.CreateVersion7()}";
        var channel = new WorkerChannel(options.Output);
        streams.Expect(id, channel);
        var arguments = files.Arguments.Concat(WorkerArguments.Build(options.WorkerAddress(new Uri(server.Urls.Single())), id));
        var process = ChildProcess.Start(files.Executable, arguments, files.WorkingDirectory, environment, options.Output);
        return new WorkerRun(process, channel, files.Folder);
    }

    public async Task AnswerAsync(HttpContext context, HttpFunction function, AppProcess app)
    {
        // Unlike requests to a custom handler, requests to a worker do not wait for the next process.
        if (app.Serving is WorkerRun run)
        {
            await new Invocation(context, function, run, options.Output).AnswerAsync(files.FunctionTimeout);
        }
        else
        {
            context.Fail();
        }
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
