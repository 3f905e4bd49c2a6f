using System.Runtime.InteropServices;

namespace OriginCloudRegions.Contract.PactNet.Native;

/// <summary>Environment variables that the engine reads.</summary>
internal static partial class EngineEnvironment
{
    private const string ThisMachine = "127.0.0.1,localhost";

    public static void Prepare()
    {
        // By default, the engine reports every run to Google Analytics.
        Set("PACT_DO_NOT_TRACK", "true");

        // A proxy cannot reach mock servers, providers and provider states on this machine.
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
            // .NET sets variables in its own copy of the environment, which native code never sees.
            _ = SetNative(name, value, overwrite: 1);
        }
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetNative(string name, string value, int overwrite);
}
