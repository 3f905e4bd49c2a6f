using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace OriginCloudRegions.Local.Tools;

[UnsupportedOSPlatform("windows")]
internal static partial class UnixSignals
{
    private const int SigTerm = 15;

    public static void Terminate(int processId) => _ = Kill(processId, SigTerm);

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int processId, int signal);
}
