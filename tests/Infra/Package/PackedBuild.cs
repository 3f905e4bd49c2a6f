using System.Text.Json;
using OriginCloudRegions.Local.Tools;
using OriginCloudRegions.Testing.Programs;

namespace OriginCloudRegions.Infra.Package;

/// <summary>The tests' own build of both heads, packed as a published head is.</summary>
public sealed class PackedBuild : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();

    public async ValueTask InitializeAsync()
    {
        foreach (var head in Head.All)
        {
            await PackAsync(head, head.Build, "package");
        }
    }

    internal string Package(Head head) => Path.Combine(folder.Path, "package", $"origin-cloud-regions-{head.Name}.zip");

    internal string List(Head head) => Path.Combine(folder.Path, "package", $"origin-cloud-regions-{head.Name}.cdx.json");

    /// <summary>The components of a head's list that come from one registry.</summary>
    internal JsonElement[] Components(Head head, string registry)
    {
        using var list = JsonDocument.Parse(File.ReadAllText(List(head)));
        return
        [
            .. list.RootElement.GetProperty("components").EnumerateArray()
                .Where(component => component.GetProperty("purl").GetString()!.StartsWith($"pkg:{registry}/", StringComparison.Ordinal))
                .Select(component => component.Clone()),
        ];
    }

    /// <summary>Packs the same files with other times, in another folder, under an umask that keeps files private.</summary>
    internal async Task<string> PackACopyAsync(Head head)
    {
        var copy = folder.File($"copy-{head.Name}");
        var run = await Command.RunAsync(
            "bash",
            ["-c", "umask 077 && cp -R \"$0\" \"$1\" && find \"$1\" -exec touch --date 2001-02-03 {} +", head.Build, copy],
            Repository.Root);
        Assert.True(run.ExitCode == 0, run.Text);
        await PackAsync(head, copy, "copy-package");
        return Path.Combine(folder.Path, "copy-package", $"origin-cloud-regions-{head.Name}.zip");
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task PackAsync(Head head, string published, string target)
    {
        var run = await Command.RunAsync("bash", ["infra/package.sh", "--head", head.Name, published, folder.File(target)], Repository.Root);
        Assert.True(run.ExitCode == 0, run.Text);
    }
}
