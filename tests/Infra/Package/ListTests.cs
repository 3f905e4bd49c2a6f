using System.Security.Cryptography;
using System.Text.Json;
using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Infra.Package;

/// <summary>The CycloneDX list, held to the lock file and to the packages themselves.</summary>
[Collection(PackedBuildCollection.Name)]
public sealed class ListTests(PackedBuild packed)
{
    /// <summary>They take part in the build and leave nothing in the executable.</summary>
    private static readonly string[] OfTheBuild =
        ["Microsoft.CodeAnalysis.BannedApiAnalyzers", "Microsoft.DotNet.ILCompiler", "Microsoft.NET.ILLink.Tasks"];

    /// <summary>The runtime and the framework: the SDK picks them, no lock file does.</summary>
    private static readonly string[] OfTheSdk =
    [
        "Microsoft.AspNetCore.App.Runtime.linux-x64", "Microsoft.NETCore.App.Runtime.NativeAOT.linux-x64",
        "Microsoft.NETCore.App.Runtime.linux-x64", "runtime.linux-x64.Microsoft.DotNet.ILCompiler",
    ];

    [Fact]
    public void It_Is_Of_CycloneDx_And_Of_This_Package()
    {
        using var list = Read();
        var application = list.RootElement.GetProperty("metadata").GetProperty("component");

        Assert.Equal(
            ("CycloneDX", "1.6", 1),
            (list.RootElement.GetProperty("bomFormat").GetString(), list.RootElement.GetProperty("specVersion").GetString(),
                list.RootElement.GetProperty("version").GetInt32()));
        Assert.Equal("application", application.GetProperty("type").GetString());
        Assert.Equal(
            Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(packed.Package))),
            Assert.Single(application.GetProperty("hashes").EnumerateArray()).GetProperty("content").GetString());
    }

    [Fact]
    public void It_Names_Every_Package_That_Is_Locked_And_The_Runtime()
    {
        using var list = Read();

        Assert.Equal(
            Locked().Concat(OfTheSdk).Order(StringComparer.Ordinal),
            Components(list).Select(component => component.GetProperty("name").GetString()!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_Has_A_Version_A_Licence_And_The_Hash_Of_Its_Package()
    {
        using var list = Read();

        Assert.All(Components(list), component =>
        {
            var (name, version) = (component.GetProperty("name").GetString()!, component.GetProperty("version").GetString()!);
            Assert.Equal($"pkg:nuget/{name}@{version}", component.GetProperty("purl").GetString());
            var licence = Assert.Single(component.GetProperty("licenses").EnumerateArray());
            Assert.True(
                licence.TryGetProperty("expression", out var text) || licence.GetProperty("license").TryGetProperty("name", out text));
            Assert.NotEqual("not named", text.GetString());
            var hash = Assert.Single(component.GetProperty("hashes").EnumerateArray());
            Assert.Equal("SHA-512", hash.GetProperty("alg").GetString());
            Assert.Equal(HashOfPackage(name, version), hash.GetProperty("content").GetString());
        });
    }

    private static JsonElement[] Components(JsonDocument list) =>
        [.. list.RootElement.GetProperty("components").EnumerateArray()];

    private static List<string> Locked()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "src", "Native", "packages.lock.json")));
        return
        [
            .. file.RootElement.GetProperty("dependencies").GetProperty("net10.0").EnumerateObject()
                .Where(package => package.Value.GetProperty("type").GetString() != "Project")
                .Select(package => package.Name)
                .Except(OfTheBuild),
        ];
    }

    private static string HashOfPackage(string name, string version)
    {
        using var assets = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(Repository.Root, "artifacts", "obj", "Native", "project.assets.json")));
        var (id, number) = (name.ToLowerInvariant(), version.ToLowerInvariant());
        return assets.RootElement.GetProperty("packageFolders").EnumerateObject()
            .Select(folder => Path.Combine(folder.Name, id, number, $"{id}.{number}.nupkg"))
            .Where(File.Exists)
            .Select(package => Convert.ToHexStringLower(SHA512.HashData(File.ReadAllBytes(package))))
            .First();
    }

    private JsonDocument Read() => JsonDocument.Parse(File.ReadAllText(packed.List));
}
