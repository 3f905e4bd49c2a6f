using OriginCloudRegions.Testing.App;

namespace OriginCloudRegions.Reliability.NativeServer;

/// <summary>The native head over the faulty storage, whatever OCR_HEAD says.</summary>
public sealed class NativeServerApp(TableStorage storage) : FaultedApp(storage)
{
    /// <summary>Sends requests to the native head's own HTTP server.</summary>
    public Api Direct { get; private set; } = null!;

    protected override HostedAppOptions Options => base.Options with { Folder = BuildFolder.FunctionApp(Head.Native) };

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Direct = new Api(Host.DirectAddress, Token);
    }

    public override async ValueTask DisposeAsync()
    {
        Direct?.Dispose();
        await base.DisposeAsync();
    }
}
