using System.Collections.Concurrent;
using OriginCloudRegions.Integration.Secrecy;
using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Integration.Hosting;

/// <summary>The executable that <c>host.json</c> names, started by hand with just these settings.</summary>
internal sealed class HandlerRun : IAsyncDisposable
{
    public const string SomeStorage = "UseDevelopmentStorage=true";

    private readonly ConcurrentQueue<string> lines = new();

    private HandlerRun(IReadOnlyDictionary<string, string> settings)
    {
        var environment = MachineEnvironment.Read();
        foreach (var (name, value) in settings)
        {
            environment[name] = value;
        }

        var app = Local.Host.FunctionApp.Read(BuildFolder.FunctionApp(Head.Native));
        Process = ChildProcess.Start(app.Executable, app.Arguments, app.WorkingDirectory, environment, Keep);
    }

    public ChildProcess Process { get; }

    public string Output => string.Join('\n', lines);

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
        while (!Process.Exited.IsCompleted)
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

    private void Keep(string line)
    {
        Secrets.Watch.Logged(line);
        lines.Enqueue(line);
    }

    public ValueTask DisposeAsync()
    {
        Process.Kill();
        return Process.DisposeAsync();
    }
}
