using OriginCloudRegions.Local.Tools;
using OriginCloudRegions.Testing.Programs;

namespace OriginCloudRegions.Infra.Package;

/// <summary>The tests' own build of the function app, packed as what is published is.</summary>
public sealed class PackedBuild : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();

    internal string Package => Path.Combine(folder.Path, "package", "origin-cloud-regions.zip");

    internal string List => Path.Combine(folder.Path, "package", "origin-cloud-regions.cdx.json");

    public async ValueTask InitializeAsync() => await PackAsync(BuildFolder.Of("Native"), "package");

    /// <summary>Packs the same files, of another place and time, and of a person who keeps files private.</summary>
    internal async Task<string> PackACopyAsync()
    {
        var copy = folder.File("copy");
        var run = await Command.RunAsync(
            "bash",
            ["-c", "umask 077 && cp -R \"$0\" \"$1\" && find \"$1\" -exec touch --date 2001-02-03 {} +", BuildFolder.Of("Native"), copy],
            Repository.Root);
        Assert.True(run.ExitCode == 0, run.Text);
        await PackAsync(copy, "copy-package");
        return Path.Combine(folder.Path, "copy-package", "origin-cloud-regions.zip");
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task PackAsync(string published, string target)
    {
        var run = await Command.RunAsync("bash", ["infra/package.sh", published, folder.File(target)], Repository.Root);
        Assert.True(run.ExitCode == 0, run.Text);
    }
}
