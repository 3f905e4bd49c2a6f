using OriginCloudRegions.Local.Tools;
using OriginCloudRegions.Testing.Programs;
using OriginCloudRegions.Testing.Secrecy;

namespace OriginCloudRegions.Integration.Hosting;

/// <summary>The executable that <c>host.json</c> names, started by hand with just these settings.</summary>
internal sealed class HandlerRun : IAsyncDisposable
{
    public const string SomeStorage = "UseDevelopmentStorage=true";

    private readonly ProgramRun run;

    private HandlerRun(IReadOnlyDictionary<string, string> settings)
    {
        var app = Local.Host.FunctionApp.Read(BuildFolder.FunctionApp(Head.Native));
        run = ProgramRun.Start(app.Executable, app.Arguments, app.WorkingDirectory, settings);
    }

    public string Output => run.Text;

    public static HandlerRun Start(params ReadOnlySpan<(string Name, string Value)> settings)
    {
        var named = new Dictionary<string, string>();
        foreach (var (name, value) in settings)
        {
            named[name] = value;
        }

        return new HandlerRun(named);
    }

    /// <summary>Until it answers; false where it ends instead.</summary>
    public async Task<bool> AnswersAsync(int port)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        while (!run.Exited.IsCompleted)
        {
            try
            {
                using var response = await http.GetAsync($"http://127.0.0.1:{port}/", TestContext.Current.CancellationToken);
                return true;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
                await Task.Yield();
            }
        }

        return false;
    }

    public Task<int> ExitAsync() => run.ExitAsync();

    public Task<int> StopAsync() => run.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await run.DisposeAsync();
        Secrets.Watch.Logged(run.Text);
    }
}
