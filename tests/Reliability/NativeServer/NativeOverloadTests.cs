using OriginCloudRegions.Reliability.Overload;

namespace OriginCloudRegions.Reliability.NativeServer;

/// <summary>Many more callers than the native server can serve, without a host that limits them.</summary>
public sealed class NativeOverloadTests(NativeServerApp app) : IClassFixture<NativeServerApp>, IDisposable
{
    /// <summary>Twice the measured memory of a native server, 159 MiB. The 256 bodies of 250 KiB are 64 MiB.</summary>
    private const long MemoryBound = 320L * 1024 * 1024;

    public void Dispose() => app.Storage.Faults = _ => Fault.None;

    [Fact]
    public Task Callers_WhenStorageHangs_Get503WithinOneMinuteAndNextCallersAreServed() =>
        OverloadRun.RunAsync(app, app.Direct, MemoryBound);
}
