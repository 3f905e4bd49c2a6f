using OriginCloudRegions.Local.Tools;
using OriginCloudRegions.Reliability.Faults;
using OriginCloudRegions.Testing.Storage;

namespace OriginCloudRegions.Reliability.Worker;

/// <summary>The isolated worker over the faulty storage, whatever OCR_HEAD says.</summary>
public sealed class WorkerApp(TableStorage storage) : FaultedApp(storage)
{
    protected override string Folder => BuildFolder.FunctionApp(Head.Worker);

    /// <summary>Much longer than the seconds that the real host gives a worker: a busy machine must not decide a test.</summary>
    protected override TimeSpan StopPatience => TimeSpan.FromSeconds(30);
}
