using System.Collections.Concurrent;
using System.Diagnostics;
using OriginCloudRegions.Reliability.Worker;
using OriginCloudRegions.Testing.App;

namespace OriginCloudRegions.Reliability.Instances;

/// <summary>One of several hosts with its app.</summary>
internal sealed class Instance : IAsyncDisposable
{
    private static readonly TimeSpan StallTime = TimeSpan.FromSeconds(3);

    private readonly HostedApp app;
    private readonly HostConnection connection;
    private readonly ConcurrentQueue<Outage> outages = [];
    private volatile Outage? avoided;
    private int? processId;

    private Instance(HostedApp app, HostConnection connection)
    {
        this.app = app;
        this.connection = connection;
        processId = app.ProcessId;
    }

    public Uri Address => app.Address;

    /// <summary>Whether callers choose other instances until the current fault of this instance is over.</summary>
    public bool IsAvoided => avoided is { End: long.MaxValue };

    public static async Task<Instance> StartAsync(IReadOnlyDictionary<string, string> settings)
    {
        var connection = new HostConnection();
        var options = new HostedAppOptions
        {
            StopPatience = TimeSpan.FromSeconds(20),
            Time = new PatientHost(),
            WorkerAddress = connection.Relay,
        };
        return new Instance(await HostedApp.StartAsync(settings, options), connection);
    }

    /// <summary>Whether a fault of the worker or its host lasted at some moment of this time.</summary>
    /// <remarks>A kill lasts until the next process accepts requests: until then the host itself answers 500.</remarks>
    public bool WasFaulty(long start, long end) => outages.Any(outage => outage.Start <= end && outage.End >= start);

    /// <summary>Makes callers avoid this instance until its fault is over.</summary>
    public void Avoid() => avoided = outages.LastOrDefault();

    /// <summary>Kills the process; completes when the next one accepts requests.</summary>
    public Task KillAsync() => DuringOutageAsync(async () =>
    {
        await app.KillAsync();
        await app.ReplacedAsync(processId);
    });

    /// <summary>Cuts the stream; completes when the host has replaced the worker.</summary>
    public Task CutStreamAsync() => DuringOutageAsync(async () =>
    {
        connection.Cut();

        // The host notices at the time limit of a request, so one must be in flight.
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var response = await http.GetAsync(new Uri(Address, "client/v4/healthz"));
        await app.ReplacedAsync(processId);
    });

    /// <summary>Holds the messages between host and worker for some seconds.</summary>
    public Task StallAsync() => DuringOutageAsync(async () =>
    {
        connection.Stall();
        await Task.Delay(StallTime);
        connection.Resume();
    });

    /// <summary>Asserts that nothing but the faults of a round has ended the process.</summary>
    public void AssertItIsTheSame() => Assert.Equal(processId, app.ProcessId);

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await connection.DisposeAsync();
    }

    private async Task DuringOutageAsync(Func<Task> fault)
    {
        AssertItIsTheSame();
        var outage = new Outage(Stopwatch.GetTimestamp());
        outages.Enqueue(outage);
        await fault();
        processId = app.ProcessId;
        outage.End = Stopwatch.GetTimestamp();
    }

    private sealed class Outage(long start)
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
