using System.Security.Cryptography;
using System.Text.Json;
using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Infra.Package;

/// <summary>Compares the CycloneDX SBOM of each package with the lock files and the package.</summary>
[Collection(PackedBuild.Collection)]
public sealed class SbomTests(PackedBuild packed)
{
    /// <summary>Packages that take part in a build and add no assembly to the result.</summary>
    private static readonly string[] BuildOnly =
    [
        "Microsoft.Azure.Functions.Worker.Sdk.Analyzers", "Microsoft.Azure.Functions.Worker.Sdk.Generators",
        "Microsoft.CodeAnalysis.BannedApiAnalyzers", "Microsoft.DotNet.ILCompiler", "Microsoft.NET.ILLink.Tasks",
    ];

    /// <summary>The host's extensions, which the generated project selects without a lock file.</summary>
    private static readonly string[] Extensions = ["Microsoft.Azure.WebJobs.Host.Storage", "WindowsAzure.Storage"];

    /// <summary>The runtime in the native executable, which the SDK selects without a lock file.</summary>
    private static readonly string[] Runtime =
    [
        "Microsoft.AspNetCore.App.Runtime.linux-x64", "Microsoft.NETCore.App.Runtime.NativeAOT.linux-x64",
        "Microsoft.NETCore.App.Runtime.linux-x64", "runtime.linux-x64.Microsoft.DotNet.ILCompiler",
    ];

    public static TheoryData<string> Heads => Head.Names;

    [Theory]
    [MemberData(nameof(Heads))]
    public void Sbom_IdentifiesItsFormatAndPackage(string head)
    {
        using var sbom = JsonDocument.Parse(File.ReadAllText(packed.Sbom(Head.Of(head))));
        var root = sbom.RootElement;
        var application = root.GetProperty("metadata").GetProperty("component");
        var hash = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(packed.Package(Head.Of(head)))));

        Assert.Equal(
            ("CycloneDX", "1.6", 1),
            (Text(root, "bomFormat"), Text(root, "specVersion"), root.GetProperty("version").GetInt32()));
        Assert.Equal("application", Text(application, "type"));
        Assert.Equal(hash, Text(Assert.Single(application.GetProperty("hashes").EnumerateArray()), "content"));
        Assert.Matches(
            $"^urn:uuid:{hash[..8]}-{hash[8..12]}-8{hash[13..16]}-[89ab]{hash[17..20]}-{hash[20..32]}$",
            Text(root, "serialNumber"));
    }

    [Theory]
    [MemberData(nameof(Heads))]
    public void NuGetComponents_AreTheLockedPackagesAndThoseThatTheSdkAdds(string head) => Assert.Equal(
        Locked(Head.Of(head)).Concat(head == "worker" ? Extensions : Runtime).Order(StringComparer.Ordinal),
        Components(head, "nuget").Select(component => Text(component, "name")).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Heads))]
    public void NuGetComponent_HasVersionLicenceAndHashOfItsPackage(string head) =>
        Assert.All(Components(head, "nuget"), component =>
        {
            var (name, version) = (Text(component, "name")!, Text(component, "version")!);
            Assert.Equal($"pkg:nuget/{name}@{version}", Text(component, "purl"));
            var licence = Assert.Single(component.GetProperty("licenses").EnumerateArray());
            Assert.NotEqual("not named", Text(licence, "expression") ?? Text(licence.GetProperty("license"), "name")!);
            Assert.Equal(HashOfPackage(Head.Of(head), name, version), Sha512(component));
        });

    [Theory]
    [MemberData(nameof(Heads))]
    public void NpmComponents_IncludeDependenciesOfTheConsoleAndNoBuildTools(string head)
    {
        using var file = Open("Console/package.json");
        var dependencies = file.RootElement.GetProperty("dependencies").EnumerateObject()
            .Select(package => package.Name);
        var names = Components(head, "npm").Select(component => Text(component, "name")!).ToArray();

        Assert.Superset(dependencies.ToHashSet(), names.ToHashSet());
        Assert.Contains("vue", names);
        Assert.DoesNotContain(names, name => name.Split('/')[0] is "typescript" or "@typescript" or "vite" or "vitest");
    }

    [Theory]
    [MemberData(nameof(Heads))]
    public void NpmComponent_HasVersionLicenceAndHashOfTheLockFile(string head)
    {
        using var file = Open("Console/package-lock.json");
        var locked = file.RootElement.GetProperty("packages").EnumerateObject()
            .Where(entry => entry.Name.Length > 0)
            .Select(entry => (
                entry.Name.Split("node_modules/")[^1],
                Text(entry.Value, "version"),
                Text(entry.Value, "license"),
                Text(entry.Value, "integrity")))
            .ToHashSet();

        Assert.All(Components(head, "npm"), component =>
        {
            var (name, version) = (Text(component, "name")!, Text(component, "version"));
            var licence = Text(Assert.Single(component.GetProperty("licenses").EnumerateArray()), "expression");
            var integrity = $"sha512-{Convert.ToBase64String(Convert.FromHexString(Sha512(component)))}";
            Assert.Contains((name, version, licence, integrity), locked);
            var escaped = name.Replace("@", "%40", StringComparison.Ordinal);
            Assert.Equal($"pkg:npm/{escaped}@{version}", Text(component, "purl"));
        });
    }

    /// <summary>CycloneDX requires unique references, and npm installs some packages in several folders.</summary>
    [Theory]
    [MemberData(nameof(Heads))]
    public void NpmComponent_IsListedOnce(string head) =>
        Assert.Distinct(Components(head, "npm").Select(component => Text(component, "bom-ref")));

    private static IEnumerable<string> Locked(Head head)
    {
        using var file = Open($"{head.Project}/packages.lock.json");
        return
        [
            .. file.RootElement.GetProperty("dependencies").GetProperty("net10.0").EnumerateObject()
                .Where(package => Text(package.Value, "type") != "Project")
                .Select(package => package.Name)
                .Except(BuildOnly),
        ];
    }

    private static string HashOfPackage(Head head, string name, string version)
    {
        using var assets = JsonDocument.Parse(File.ReadAllText(head.Assets));
        var (id, number) = (name.ToLowerInvariant(), version.ToLowerInvariant());
        return assets.RootElement.GetProperty("packageFolders").EnumerateObject()
            .Select(folder => Path.Combine(folder.Name, id, number, $"{id}.{number}.nupkg"))
            .Where(File.Exists)
            .Select(package => Convert.ToHexStringLower(SHA512.HashData(File.ReadAllBytes(package))))
            .First();
    }

    private static string Sha512(JsonElement component)
    {
        var hash = Assert.Single(component.GetProperty("hashes").EnumerateArray());
        Assert.Equal("SHA-512", Text(hash, "alg"));
        return Text(hash, "content")!;
    }

    private static JsonDocument Open(string file) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "src", file)));

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.GetString() : null;

    private JsonElement[] Components(string head, string registry) => packed.Components(Head.Of(head), registry);
}
