using System.Collections.Concurrent;
using System.Diagnostics;
using OriginCloudRegions.Integration.Secrecy;
using OriginCloudRegions.Local.Host;
using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Reliability.Instances;

/// <summary>One of several hosts with its handler.</summary>
internal sealed class Instance : IAsyncDisposable
{
    private readonly FunctionsHost host;
    private readonly ConcurrentQueue<Death> deaths = [];
    private int? processId;

    private Instance(FunctionsHost host)
    {
        this.host = host;
        processId = host.App.ProcessId;
    }

    public Uri Address => host.Address;

    public static async Task<Instance> StartAsync(IReadOnlyDictionary<string, string> settings)
    {
        var host = await FunctionsHost.StartAsync(new FunctionsHostOptions
        {
            AppFolder = BuildFolder.FunctionApp(),
            Settings = settings,
            Output = Secrets.Watch.Logged,
            AppPatience = TimeSpan.FromSeconds(20),
            Time = new PatientHost(),
        });
        await host.ReadyAsync();
        return new Instance(host);
    }

    /// <summary>
    /// From the signal until the host had started the next: what it forwarded meanwhile it answers with a 500 of its own.
    /// </summary>
    public bool WasDead(long start, long end) => deaths.Any(death => death.Start <= end && death.End >= start);

    /// <summary>SIGKILL, whatever it is at; completes when the host has started the next.</summary>
    public async Task KillAsync()
    {
        AssertItIsTheSame();
        var killed = await host.App.ReadyAsync(CancellationToken.None);
        var death = new Death(Stopwatch.GetTimestamp());
        deaths.Enqueue(death);
        host.App.Kill();
        await killed!.Process.Exited;
        AppRun? next;
        while ((next = await host.App.ReadyAsync(CancellationToken.None)) == killed)
        {
            // The host has not noticed yet.
            await Task.Yield();
        }

        processId = next!.Process.Id;
        death.End = Stopwatch.GetTimestamp();
    }

    /// <summary>That nothing but <see cref="KillAsync"/> has ended the handler.</summary>
    public void AssertItIsTheSame() => Assert.Equal(processId, host.App.ProcessId);

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private sealed class Death(long start)
    {
        private long end = long.MaxValue;

        public long Start => start;

        public long End
        {
            get => Volatile.Read(ref end);
            set => Volatile.Write(ref end, value);
        }
    }
}
