using System.Runtime.InteropServices;

namespace OriginCloudRegions.Contract.PactNet.Native;

/// <summary>Environment variables that the engine reads.</summary>
internal static partial class EngineEnvironment
{
    private const string ThisMachine = "127.0.0.1,localhost";

    public static void Prepare()
    {
        // Else every run is reported to Google Analytics.
        Set("PACT_DO_NOT_TRACK", "true");

        // Mock servers, providers and provider states are on this machine, where no proxy can reach them.
        var others = Environment.GetEnvironmentVariable("NO_PROXY") ?? Environment.GetEnvironmentVariable("no_proxy");
        var direct = string.IsNullOrEmpty(others) ? ThisMachine : $"{others},{ThisMachine}";
        Set("NO_PROXY", direct);
        Set("no_proxy", direct);
    }

    private static void Set(string name, string value)
    {
        if (OperatingSystem.IsWindows())
        {
            Environment.SetEnvironmentVariable(name, value);
        }
        else
        {
            // .NET keeps a copy of the environment: what is set there never reaches native code.
            _ = SetNative(name, value, overwrite: 1);
        }
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetNative(string name, string value, int overwrite);
}
