namespace OriginCloudRegions.Integration.NativeServer;

/// <summary>The native head, whatever head the suite runs on.</summary>
public sealed class NativeApp(TableStorage storage) : RunningApp(storage)
{
    protected override string Folder => BuildFolder.FunctionApp(Head.Native);
}
