using System.Runtime.InteropServices;
using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Contract.PactNet.Native;

/// <summary>The Pact engine, <c>libpact_ffi</c>, of which a process loads one.</summary>
internal static class Engine
{
    private static readonly Lazy<int> Loaded = new(Load);

    /// <summary>Comes before every other call; the first one loads the library.</summary>
    public static void Start() => _ = Loaded.Value;

    /// <summary>Fails where the engine refused a change.</summary>
    public static void Accept(bool accepted)
    {
        if (!accepted)
        {
            throw Failure("The engine refuses this. After VerifyAsync a pact cannot be changed: begin a new one.");
        }
    }

    /// <summary>A failure whose reason only the engine's log knows.</summary>
    public static InvalidOperationException Failure(string message) =>
        new(EngineLog.AddTo(message, EngineApi.TakeLog(owner: null)));

    private static int Load()
    {
        EngineEnvironment.Prepare();
        var library = NativeLibrary.Load(EngineLibrary.OfThisMachine().Under(Repository.Root));
        NativeLibrary.SetDllImportResolver(typeof(Engine).Assembly, (name, _, _) => name == EngineApi.Library ? library : 0);
        return EngineApi.LogToBuffer(LogLevel.Warning);
    }
}
