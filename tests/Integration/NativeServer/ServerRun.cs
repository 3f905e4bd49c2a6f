namespace OriginCloudRegions.Integration.NativeServer;

/// <summary>The executable that <c>host.json</c> names, started without a host and with only these settings.</summary>
internal sealed class ServerRun : IAsyncDisposable
{
    public const string SomeStorage = "UseDevelopmentStorage=true";

    private readonly ProgramRun run;

    private ServerRun(IEnumerable<(string Name, string Value)> settings)
    {
        var app = Local.Host.FunctionApp.Read(BuildFolder.FunctionApp(Head.Native));
        run = ProgramRun.Start(app.Executable, app.Arguments, app.WorkingDirectory, settings.ToDictionary());
    }

    public string Output => run.Text;

    public static ServerRun Start(params IEnumerable<(string Name, string Value)> settings) => new(settings);

    /// <summary>Waits until the server listens. Returns false if it ends instead.</summary>
    public async Task<bool> ListensAsync(int port)
    {
        while (!run.Exited.IsCompleted)
        {
            if (await Loopback.IsListeningAsync(port))
            {
                return true;
            }
        }

        return false;
    }

    public Task<int> ExitAsync() => run.ExitAsync();

    public async ValueTask DisposeAsync()
    {
        await run.DisposeAsync();
        Secrets.Watch.Logged(run.Text);
    }
}
