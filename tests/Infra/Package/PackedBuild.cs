using System.Text.Json;
using OriginCloudRegions.Local.Tools;
using OriginCloudRegions.Testing.Programs;

namespace OriginCloudRegions.Infra.Package;

/// <summary>A collection fixture: the tests' own build of both heads, packed as a published head is.</summary>
[CollectionDefinition(Collection)]
public sealed class PackedBuild : ICollectionFixture<PackedBuild>, IAsyncLifetime
{
    public const string Collection = "packed build";

    private readonly TemporaryFolder folder = new();

    public async ValueTask InitializeAsync()
    {
        foreach (var head in Head.All)
        {
            await RunAsync("infra/package.sh", "--head", head.Name, head.Build, folder.File("package"));
        }
    }

    internal string Package(Head head) => folder.File($"package/origin-cloud-regions-{head.Name}.zip");

    internal string Sbom(Head head) => folder.File($"package/origin-cloud-regions-{head.Name}.cdx.json");

    /// <summary>Returns the components of a head's SBOM that come from one registry.</summary>
    internal JsonElement[] Components(Head head, string registry)
    {
        using var sbom = JsonDocument.Parse(File.ReadAllText(Sbom(head)));
        return
        [
            .. sbom.RootElement.GetProperty("components").EnumerateArray()
                .Where(component => component.GetProperty("purl").GetString()!.StartsWith($"pkg:{registry}/", StringComparison.Ordinal))
                .Select(component => component.Clone()),
        ];
    }

    /// <summary>Packs the same files with other times, in another folder, under another umask.</summary>
    internal async Task<string> PackACopyAsync(Head head)
    {
        var copy = folder.File($"copy-{head.Name}");
        const string Script = "umask 077 && cp -R \"$0\" \"$1\" && find \"$1\" -exec touch --date 2001-02-03 {} +";
        await RunAsync("-c", Script, head.Build, copy);
        await RunAsync("infra/package.sh", "--head", head.Name, copy, folder.File("copy-package"));
        return folder.File($"copy-package/origin-cloud-regions-{head.Name}.zip");
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private static async Task RunAsync(params string[] arguments)
    {
        var run = await Command.RunAsync("bash", arguments, Repository.Root);
        Assert.True(run.ExitCode == 0, run.Text);
    }
}
