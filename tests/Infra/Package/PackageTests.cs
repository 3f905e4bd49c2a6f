using System.Globalization;
using System.IO.Compression;
using System.Runtime.Versioning;
using OriginCloudRegions.Local.Tools;
using OriginCloudRegions.Testing.Programs;

namespace OriginCloudRegions.Infra.Package;

/// <summary>What package.sh makes of a folder. .ci/run starts what it made of the published one, and tests that.</summary>
[Collection(PackedBuildCollection.Name)]
[UnsupportedOSPlatform("windows")]
public sealed class PackageTests(PackedBuild packed)
{
    private const int Executable = 0b111_101_101;
    private const int Readable = 0b110_100_100;

    [Fact]
    public async Task The_Same_Files_Give_The_Same_Bytes() => Assert.Equal(
        await File.ReadAllBytesAsync(packed.Package, TestContext.Current.CancellationToken),
        await File.ReadAllBytesAsync(await packed.PackACopyAsync(), TestContext.Current.CancellationToken));

    [Fact]
    public void It_Holds_What_The_Host_Looks_For()
    {
        var names = Names();

        Assert.Contains("host.json", names);
        Assert.Contains("OriginCloudRegions.Native", names);
        Assert.Equal(
            Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src", "Native", "functions"))
                .Select(folder => $"{Path.GetFileName(folder)}/function.json")
                .Order(StringComparer.Ordinal),
            names.Where(name => name.EndsWith("/function.json", StringComparison.Ordinal)));
    }

    [Fact]
    public void It_Is_In_Order_And_Without_Symbols()
    {
        var names = Names();

        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        Assert.DoesNotContain(names, name => Path.GetExtension(name) is ".pdb" or ".dbg");
        Assert.DoesNotContain(names, name => name.EndsWith('/'));
    }

    [Fact]
    public async Task Its_Files_Are_Of_The_Commits_Time()
    {
        var time = await Command.RunAsync("git", ["show", "--no-patch", "--format=%ct", "HEAD"], Repository.Root);
        var commit = DateTimeOffset.FromUnixTimeSeconds(long.Parse(time.Output[0], CultureInfo.InvariantCulture)).UtcDateTime;

        // An archive counts in steps of two seconds, and knows of no zone.
        Entries(entry => Assert.InRange(Math.Abs((commit - entry.LastWriteTime.DateTime).TotalSeconds), 0, 2));
    }

    [Fact]
    public void Executables_Stay_Executable_And_Nothing_Else_Becomes_So() => Entries(entry => Assert.Equal(
        (File.GetUnixFileMode(Path.Combine(BuildFolder.Of("Native"), entry.FullName)) & UnixFileMode.UserExecute) != 0
            ? Executable
            : Readable,
        (entry.ExternalAttributes >> 16) & 0b111_111_111));

    private void Entries(Action<ZipArchiveEntry> check)
    {
        using var archive = ZipFile.OpenRead(packed.Package);
        Assert.NotEmpty(archive.Entries);
        Assert.All(archive.Entries, check);
    }

    private string[] Names()
    {
        using var archive = ZipFile.OpenRead(packed.Package);
        return [.. archive.Entries.Select(entry => entry.FullName)];
    }
}
