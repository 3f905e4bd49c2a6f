using System.Diagnostics;
using OriginCloudRegions.Local.Host;
using OriginCloudRegions.Local.Host.Worker;

namespace OriginCloudRegions.Benchmarks.Servers;

/// <summary>An app behind the stand-in for the Functions host, which runs in this process.</summary>
internal sealed class HostedServer : Server
{
    private static readonly TimeSpan KillPatience = TimeSpan.FromSeconds(2);

    private readonly FunctionsHost host;

    private HostedServer(FunctionsHost host, long started, LastLines output)
        : base(host.Address, started, output) => this.host = host;

    public override int InFlight => host.App.Serving is WorkerRun run ? run.InFlight : 0;

    protected override int ProcessId =>
        host.App.ProcessId ?? throw new InvalidOperationException("The app has no process at the moment.");

    protected override bool HasEnded => host.Ended.IsCompleted;

    /// <param name="folder">The published app, with its host.json.</param>
    public static async Task<HostedServer> StartAsync(string folder, IReadOnlyDictionary<string, string> settings)
    {
        var output = new LastLines();
        var host = await FunctionsHost.StartAsync(
            new FunctionsHostOptions { AppFolder = folder, Settings = settings, Output = output.Add });

        // Measures from here, because the host starts the app's process last and its own start does not count.
        return new HostedServer(host, Stopwatch.GetTimestamp(), output);
    }

    protected override void Kill() => host.App.StopAsync(TimeSpan.Zero).Wait(KillPatience);

    protected override ValueTask StopAsync() => host.DisposeAsync();
}
