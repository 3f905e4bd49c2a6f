using System.Runtime.InteropServices;
using OriginCloudRegions.Contract.PactNet.Native;
using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Contract.SelfTests;

public sealed class EngineLibraryTests
{
    [Theory]
    [InlineData("linux-x64", Architecture.X64, "linux-x64-glibc/prebuilds/linux-x64/libpact_ffi.so")]
    [InlineData("ubuntu.24.04-arm64", Architecture.Arm64, "linux-arm64-glibc/prebuilds/linux-arm64/libpact_ffi.so")]
    [InlineData("linux-musl-x64", Architecture.X64, "linux-x64-musl/prebuilds/linux-x64/libpact_ffi_musl.so")]
    [InlineData("alpine.3.22-arm64", Architecture.Arm64, "linux-arm64-musl/prebuilds/linux-arm64/libpact_ffi_musl.so")]
    [InlineData("osx-x64", Architecture.X64, "darwin-x64/prebuilds/darwin-x64/libpact_ffi.dylib")]
    [InlineData("osx-arm64", Architecture.Arm64, "darwin-arm64/prebuilds/darwin-arm64/libpact_ffi.dylib")]
    [InlineData("win-x64", Architecture.X64, "windows-x64/prebuilds/win32-x64/pact_ffi.dll")]
    public void Each_Platform_Has_Its_Library(string runtime, Architecture architecture, string path)
    {
        var library = EngineLibrary.Of(runtime, architecture);

        Assert.Equal(path, $"{library.Package}/prebuilds/{library.Prebuild}");
    }

    [Theory]
    [InlineData("win-arm64", Architecture.Arm64, "x64 .NET SDK")]
    [InlineData("linux-s390x", Architecture.S390x, "linux-s390x")]
    public void A_Platform_Without_A_Library_Is_Told_What_To_Do(string runtime, Architecture architecture, string advice)
    {
        var failure = Assert.Throws<LocalFailure>(() => EngineLibrary.Of(runtime, architecture));

        Assert.Contains(advice, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Missing_Library_Is_Reported_With_The_Command_That_Mends_It()
    {
        var failure = Assert.Throws<LocalFailure>(() => EngineLibrary.OfThisMachine().Under("/clone"));

        Assert.StartsWith("The Pact engine is missing (", failure.Message, StringComparison.Ordinal);
        Assert.EndsWith("run `npm ci` in /clone.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_Library_Of_This_Machine_Is_Installed() =>
        Assert.True(File.Exists(EngineLibrary.OfThisMachine().Under(Repository.Root)));
}
