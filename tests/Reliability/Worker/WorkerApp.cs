using OriginCloudRegions.Testing.App;

namespace OriginCloudRegions.Reliability.Worker;

/// <summary>The isolated worker over the faulty storage, whatever OCR_HEAD says.</summary>
public sealed class WorkerApp(TableStorage storage) : FaultedApp(storage)
{
    /// <summary>The host's time limit for a function.</summary>
    public TimeSpan FunctionTimeout { get; init; } = TimeSpan.FromMinutes(5);

    internal HostConnection Connection { get; } = new();

    protected override HostedAppOptions Options => base.Options with
    {
        Folder = BuildFolder.FunctionApp(Head.Worker),

        // Much longer than the seconds that the real host gives a worker: a busy machine must not decide a test.
        StopPatience = TimeSpan.FromSeconds(30),
        WorkerAddress = Connection.Relay,
    };

    protected override IReadOnlyDictionary<string, string> Settings =>
        new Dictionary<string, string> { ["AzureFunctionsJobHost__functionTimeout"] = $"{FunctionTimeout}" };

    public override async ValueTask DisposeAsync()
    {
        Connection.Resume();
        await base.DisposeAsync();
        await Connection.DisposeAsync();
    }
}
