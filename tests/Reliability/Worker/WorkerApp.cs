using OriginCloudRegions.Local.Tools;
using OriginCloudRegions.Reliability.Faults;
using OriginCloudRegions.Testing.Storage;

namespace OriginCloudRegions.Reliability.Worker;

/// <summary>The isolated worker over the faulty storage, whatever OCR_HEAD says.</summary>
public sealed class WorkerApp(TableStorage storage) : FaultedApp(storage)
{
    /// <summary>The host's time limit for a function.</summary>
    public TimeSpan FunctionTimeout { get; init; } = TimeSpan.FromMinutes(5);

    internal HostConnection Connection { get; } = new();

    protected override string Folder => BuildFolder.FunctionApp(Head.Worker);

    /// <summary>Much longer than the seconds that the real host gives a worker: a busy machine must not decide a test.</summary>
    protected override TimeSpan StopPatience => TimeSpan.FromSeconds(30);

    protected override IReadOnlyDictionary<string, string> Settings =>
        new Dictionary<string, string> { ["AzureFunctionsJobHost__functionTimeout"] = $"{FunctionTimeout}" };

    public override async ValueTask DisposeAsync()
    {
        Connection.Resume();
        await base.DisposeAsync();
        await Connection.DisposeAsync();
    }

    protected override Uri WorkerAddress(Uri address) => Connection.Relay(address);
}
