using System.Collections.Concurrent;
using System.Diagnostics;
using OriginCloudRegions.Testing.App;

namespace OriginCloudRegions.Reliability.Instances;

/// <summary>One of several hosts with its app.</summary>
internal sealed class Instance : IAsyncDisposable
{
    private readonly HostedApp app;
    private readonly ConcurrentQueue<Death> deaths = [];
    private int? processId;

    private Instance(HostedApp app)
    {
        this.app = app;
        processId = app.ProcessId;
    }

    public Uri Address => app.Address;

    public static async Task<Instance> StartAsync(IReadOnlyDictionary<string, string> settings) => new(await HostedApp.StartAsync(
        settings, new HostedAppOptions { StopPatience = TimeSpan.FromSeconds(20), Time = new PatientHost() }));

    /// <summary>
    /// Whether the process was dead at some moment of this time. Its death lasts until the next process accepts requests:
    /// a worker's host answers 500 by itself until then.
    /// </summary>
    public bool WasDead(long start, long end) => deaths.Any(death => death.Start <= end && death.End >= start);

    /// <summary>SIGKILL, whatever it is at; completes when the next process accepts requests.</summary>
    public async Task KillAsync()
    {
        AssertItIsTheSame();
        var death = new Death(Stopwatch.GetTimestamp());
        deaths.Enqueue(death);
        await app.RestartAsync();
        processId = app.ProcessId;
        death.End = Stopwatch.GetTimestamp();
    }

    /// <summary>That nothing but <see cref="KillAsync"/> has ended the process.</summary>
    public void AssertItIsTheSame() => Assert.Equal(processId, app.ProcessId);

    public ValueTask DisposeAsync() => app.DisposeAsync();

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
