using OriginCloudRegions.Local.Tools;
using OriginCloudRegions.Testing.App;
using OriginCloudRegions.Testing.Storage;

namespace OriginCloudRegions.Integration.NativeServer;

/// <summary>The native head, whatever head the suite runs on.</summary>
public sealed class NativeApp(TableStorage storage) : RunningApp(storage)
{
    /// <summary>The address of its own server, without a Functions host in between.</summary>
    public Uri Server => Host.DirectAddress;

    protected override string Folder => BuildFolder.FunctionApp(Head.Native);
}
