using System.Runtime.InteropServices;
using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Contract.PactNet.Native;

/// <summary>The engine of one platform, in one of the npm packages <c>@pact-foundation/pact-core-*</c>.</summary>
internal sealed record EngineLibrary(string Package, string Prebuild)
{
    public static EngineLibrary OfThisMachine() =>
        Of(RuntimeInformation.RuntimeIdentifier, RuntimeInformation.ProcessArchitecture);

    /// <summary><paramref name="runtime"/> is a runtime identifier, the one thing that tells musl from glibc.</summary>
    public static EngineLibrary Of(string runtime, Architecture architecture) => (Family(runtime), architecture) switch
    {
        ("glibc", Architecture.X64) => new("linux-x64-glibc", "linux-x64/libpact_ffi.so"),
        ("glibc", Architecture.Arm64) => new("linux-arm64-glibc", "linux-arm64/libpact_ffi.so"),
        ("musl", Architecture.X64) => new("linux-x64-musl", "linux-x64/libpact_ffi_musl.so"),
        ("musl", Architecture.Arm64) => new("linux-arm64-musl", "linux-arm64/libpact_ffi_musl.so"),
        ("osx", Architecture.X64) => new("darwin-x64", "darwin-x64/libpact_ffi.dylib"),
        ("osx", Architecture.Arm64) => new("darwin-arm64", "darwin-arm64/libpact_ffi.dylib"),
        ("win", Architecture.X64) => new("windows-x64", "win32-x64/pact_ffi.dll"),
        ("win", Architecture.Arm64) => throw new LocalFailure(
            "The Pact engine is not made for Windows on Arm64: run this with the x64 .NET SDK and Node.js."),
        _ => throw new LocalFailure(
            $"The Pact engine is not made for {runtime} ({architecture}): run this on x64 or Arm64, on Linux, macOS or Windows."),
    };

    /// <summary>The library's path in a clone of the repository; fails where it is missing.</summary>
    public string Under(string root)
    {
        var path = Path.Combine(root, "node_modules", "@pact-foundation", $"pact-core-{Package}", "prebuilds", Prebuild);
        return File.Exists(path)
            ? path
            : throw new LocalFailure($"The Pact engine is missing ({path}): run `npm ci` in {root}.");
    }

    private static string Family(string runtime) => runtime.Split('-', '.') switch
    {
        ["linux", "musl", ..] => "musl",
        // A distribution that builds .NET itself names itself; of those, Alpine has musl.
        ["alpine", ..] => "musl",
        [("osx" or "win") and var system, ..] => system,
        _ => "glibc",
    };
}
