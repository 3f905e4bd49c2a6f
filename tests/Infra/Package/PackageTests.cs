using System.Globalization;
using System.IO.Compression;
using System.Runtime.Versioning;
using System.Text.Json;
using OriginCloudRegions.Local.Tools;
using OriginCloudRegions.Testing.Programs;

namespace OriginCloudRegions.Infra.Package;

/// <summary>Packs built folders with package.sh. .ci/run tests the packages of published folders.</summary>
[Collection(PackedBuild.Collection)]
[UnsupportedOSPlatform("windows")]
public sealed class PackageTests(PackedBuild packed)
{
    private const int Executable = 0b111_101_101;
    private const int Readable = 0b110_100_100;

    public static TheoryData<string> Heads => Head.Names;

    [Theory]
    [MemberData(nameof(Heads))]
    public async Task Package_OfCopiedFilesWithOtherTimes_EqualsTheFirstPackageByteForByte(string head) => Assert.Equal(
        await File.ReadAllBytesAsync(packed.Package(Head.Of(head)), TestContext.Current.CancellationToken),
        await File.ReadAllBytesAsync(await packed.PackACopyAsync(Head.Of(head)), TestContext.Current.CancellationToken));

    [Fact]
    public void WorkerPackage_HasEachAssemblyThatExtensionsJsonNames()
    {
        using var extensions = JsonDocument.Parse(Text(Head.Worker, "extensions.json"));
        var hints = extensions.RootElement.GetProperty("extensions").EnumerateArray()
            .Select(extension => extension.GetProperty("hintPath").GetString()!)
            .ToArray();

        Assert.NotEmpty(hints);
        Assert.Subset(
            Names(Head.Worker).ToHashSet(),
            hints.Select(hint => hint.StartsWith("./", StringComparison.Ordinal) ? hint[2..] : $".azurefunctions/{hint}").ToHashSet());
    }

    [Fact]
    public void WorkerConfigOfPackage_NamesTheWorkerAssembly()
    {
        using var config = JsonDocument.Parse(Text(Head.Worker, "worker.config.json"));
        var description = config.RootElement.GetProperty("description");

        Assert.Equal("dotnet-isolated", description.GetProperty("language").GetString());
        Assert.Equal("OriginCloudRegions.Functions.dll", description.GetProperty("defaultWorkerPath").GetString());
    }

    [Theory]
    [MemberData(nameof(Heads))]
    public void Package_IsSortedAndHasNoSymbolsOrLocalSettings(string head)
    {
        var names = Names(Head.Of(head));

        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        Assert.DoesNotContain(names, name => Path.GetExtension(name) is ".pdb" or ".dbg");
        Assert.DoesNotContain(names, name => name.EndsWith('/'));
        Assert.DoesNotContain("local.settings.json", names);
    }

    [Theory]
    [MemberData(nameof(Heads))]
    public async Task PackagedFiles_HaveTheTimeOfTheCommit(string head)
    {
        var time = await Command.RunAsync("git", ["show", "--no-patch", "--format=%ct", "HEAD"], Repository.Root);
        var commit = DateTimeOffset.FromUnixTimeSeconds(long.Parse(time.Output[0], CultureInfo.InvariantCulture)).UtcDateTime;

        // An archive stores times in steps of two seconds, without a time zone.
        Entries(Head.Of(head), entry => Assert.InRange(Math.Abs((commit - entry.LastWriteTime.DateTime).TotalSeconds), 0, 2));
    }

    /// <summary>NuGet extracts assemblies as executable files; the package does not depend on that.</summary>
    [Theory]
    [MemberData(nameof(Heads))]
    public void PackagedFile_IsExecutableOnlyIfItIsAProgram(string head) => Entries(Head.Of(head), entry => Assert.Equal(
        !entry.Name.EndsWith(".dll", StringComparison.Ordinal)
            && (File.GetUnixFileMode(Path.Combine(Head.Of(head).Build, entry.FullName)) & UnixFileMode.UserExecute) != 0
            ? Executable
            : Readable,
        (entry.ExternalAttributes >> 16) & 0b111_111_111));

    [Theory]
    [InlineData("worker", "host.json")]
    [InlineData("worker", "extensions.json")]
    [InlineData("worker", ".azurefunctions")]
    [InlineData("native", "Wildcard")]
    public async Task Packing_WhenAFileIsMissing_FailsAndNamesTheFile(string head, string missing)
    {
        using var folder = new TemporaryFolder();
        var run = await Command.RunAsync(
            "bash",
            [
                "-c", "cp -R \"$0\" \"$1\" && rm -r \"$1/$2\" && infra/package.sh --head \"$3\" \"$1\" \"$1-package\"",
                Head.Of(head).Build, folder.File("published"), missing, head,
            ],
            Repository.Root);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"lacks {missing}", run.Errors[^1], StringComparison.Ordinal);
    }

    private void Entries(Head head, Action<ZipArchiveEntry> check)
    {
        using var archive = ZipFile.OpenRead(packed.Package(head));
        Assert.NotEmpty(archive.Entries);
        Assert.All(archive.Entries, check);
    }

    private string[] Names(Head head)
    {
        using var archive = ZipFile.OpenRead(packed.Package(head));
        return [.. archive.Entries.Select(entry => entry.FullName)];
    }

    private string Text(Head head, string file)
    {
        using var archive = ZipFile.OpenRead(packed.Package(head));
        using var reader = new StreamReader(archive.GetEntry(file)!.Open());
        return reader.ReadToEnd();
    }
}
