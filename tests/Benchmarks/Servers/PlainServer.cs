using System.Diagnostics;
using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Benchmarks.Servers;

/// <summary>An app that its callers reach directly.</summary>
internal sealed class PlainServer : Server
{
    private readonly ChildProcess process;

    private PlainServer(ChildProcess process, Uri address, long started, LastLines output)
        : base(address, started, output) => this.process = process;

    protected override int ProcessId => process.Id;

    protected override bool HasEnded => process.Exited.IsCompleted;

    public static PlainServer Start(
        string executable, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> settings)
    {
        var environment = MachineEnvironment.Read();
        foreach (var (name, value) in settings)
        {
            environment[name] = value;
        }

        var port = FreePort.Take();
        environment["FUNCTIONS_CUSTOMHANDLER_PORT"] = $"{port}";
        var output = new LastLines();
        var folder = Path.GetDirectoryName(executable)!;
        var started = Stopwatch.GetTimestamp();
        var process = ChildProcess.Start(executable, arguments, folder, environment, output.Add);
        return new PlainServer(process, new Uri($"http://127.0.0.1:{port}"), started, output);
    }

    protected override void Kill() => process.Kill();

    protected override ValueTask StopAsync() => process.DisposeAsync();
}
