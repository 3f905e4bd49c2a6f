using System.Text.Json;
using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Infra.Package;

/// <summary>The npm packages of the CycloneDX list, compared with the files of src/Console.</summary>
[Collection(PackedBuildCollection.Name)]
public sealed class BundledListTests(PackedBuild packed)
{
    public static TheoryData<string> Heads => Head.Names;

    [Theory]
    [MemberData(nameof(Heads))]
    public void List_NamesDependenciesOfTheConsole_WithoutItsTools(string head)
    {
        using var file = Open("package.json");
        var dependencies = file.RootElement.GetProperty("dependencies").EnumerateObject().Select(package => package.Name);
        var names = Components(head).Select(component => Text(component, "name")!).ToArray();

        Assert.Superset(dependencies.ToHashSet(), names.ToHashSet());
        Assert.Contains("vue", names);
        Assert.DoesNotContain(names, name => name.Split('/')[0] is "typescript" or "@typescript" or "vite" or "vitest");
    }

    [Theory]
    [MemberData(nameof(Heads))]
    public void BundledComponent_HasVersionLicenceAndHashOfTheLockFile(string head)
    {
        using var file = Open("package-lock.json");
        var locked = file.RootElement.GetProperty("packages").EnumerateObject()
            .Where(entry => entry.Name.Length > 0)
            .Select(entry => (
                entry.Name.Split("node_modules/")[^1], Text(entry.Value, "version"), Text(entry.Value, "license"), Text(entry.Value, "integrity")))
            .ToHashSet();

        Assert.All(Components(head), component =>
        {
            var (name, version) = (Text(component, "name")!, Text(component, "version"));
            var licence = Text(Assert.Single(component.GetProperty("licenses").EnumerateArray()), "expression");
            var hash = Assert.Single(component.GetProperty("hashes").EnumerateArray());
            Assert.Equal("SHA-512", Text(hash, "alg"));
            Assert.Contains((name, version, licence, $"sha512-{Convert.ToBase64String(Convert.FromHexString(Text(hash, "content")!))}"), locked);
            Assert.Equal($"pkg:npm/{name.Replace("@", "%40", StringComparison.Ordinal)}@{version}", Text(component, "purl"));
        });
    }

    /// <summary>CycloneDX requires unique references, and npm installs some packages in several folders.</summary>
    [Theory]
    [MemberData(nameof(Heads))]
    public void Component_IsListedOnce(string head) =>
        Assert.Distinct(Components(head).Select(component => Text(component, "bom-ref")));

    private static JsonDocument Open(string file) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "src", "Console", file)));

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.GetString() : null;

    private JsonElement[] Components(string head) => packed.Components(Head.Of(head), "npm");
}
