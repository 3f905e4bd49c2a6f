using System.Security.Cryptography;
using System.Text.Json;
using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Infra.Package;

/// <summary>The CycloneDX list, compared with the lock files and with the packages.</summary>
[Collection(PackedBuildCollection.Name)]
public sealed class ListTests(PackedBuild packed)
{
    /// <summary>Packages that take part in a build and add no assembly to the result.</summary>
    private static readonly string[] BuildOnly =
    [
        "Microsoft.Azure.Functions.Worker.Sdk.Analyzers", "Microsoft.Azure.Functions.Worker.Sdk.Generators",
        "Microsoft.CodeAnalysis.BannedApiAnalyzers", "Microsoft.DotNet.ILCompiler", "Microsoft.NET.ILLink.Tasks",
    ];

    /// <summary>The host's extensions in .azurefunctions: the generated extensions project selects them, without a lock file.</summary>
    private static readonly string[] Extensions = ["Microsoft.Azure.WebJobs.Host.Storage", "WindowsAzure.Storage"];

    /// <summary>The runtime and the framework in the native executable: the SDK selects them, without a lock file.</summary>
    private static readonly string[] Runtime =
    [
        "Microsoft.AspNetCore.App.Runtime.linux-x64", "Microsoft.NETCore.App.Runtime.NativeAOT.linux-x64",
        "Microsoft.NETCore.App.Runtime.linux-x64", "runtime.linux-x64.Microsoft.DotNet.ILCompiler",
    ];

    public static TheoryData<string> Heads => Head.Names;

    [Theory]
    [MemberData(nameof(Heads))]
    public void List_NamesCycloneDxAndThisPackage(string head)
    {
        using var list = JsonDocument.Parse(File.ReadAllText(packed.List(Head.Of(head))));
        var application = list.RootElement.GetProperty("metadata").GetProperty("component");
        var hash = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(packed.Package(Head.Of(head)))));

        Assert.Equal(
            ("CycloneDX", "1.6", 1),
            (list.RootElement.GetProperty("bomFormat").GetString(), list.RootElement.GetProperty("specVersion").GetString(),
                list.RootElement.GetProperty("version").GetInt32()));
        Assert.Equal("application", application.GetProperty("type").GetString());
        Assert.Equal(hash, Assert.Single(application.GetProperty("hashes").EnumerateArray()).GetProperty("content").GetString());
        Assert.Matches(
            $"^urn:uuid:{hash[..8]}-{hash[8..12]}-8{hash[13..16]}-[89ab]{hash[17..20]}-{hash[20..32]}$",
            list.RootElement.GetProperty("serialNumber").GetString());
    }

    [Fact]
    public void WorkerList_NamesEveryLockedPackageAndTheExtensions() => Assert.Equal(
        Locked(Head.Worker).Concat(Extensions).Order(StringComparer.Ordinal), ComponentNames(Head.Worker));

    [Fact]
    public void NativeList_NamesEveryLockedPackageAndTheRuntime() => Assert.Equal(
        Locked(Head.Native).Concat(Runtime).Order(StringComparer.Ordinal), ComponentNames(Head.Native));

    [Theory]
    [MemberData(nameof(Heads))]
    public void Component_HasVersionLicenceAndHashOfItsPackage(string head) =>
        Assert.All(packed.Components(Head.Of(head), "nuget"), component =>
        {
            var (name, version) = (component.GetProperty("name").GetString()!, component.GetProperty("version").GetString()!);
            Assert.Equal($"pkg:nuget/{name}@{version}", component.GetProperty("purl").GetString());
            var licence = Assert.Single(component.GetProperty("licenses").EnumerateArray());
            Assert.True(
                licence.TryGetProperty("expression", out var text) || licence.GetProperty("license").TryGetProperty("name", out text));
            Assert.NotEqual("not named", text.GetString());
            var hash = Assert.Single(component.GetProperty("hashes").EnumerateArray());
            Assert.Equal("SHA-512", hash.GetProperty("alg").GetString());
            Assert.Equal(HashOfPackage(Head.Of(head), name, version), hash.GetProperty("content").GetString());
        });

    private static List<string> Locked(Head head)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "src", head.Project, "packages.lock.json")));
        return
        [
            .. file.RootElement.GetProperty("dependencies").GetProperty("net10.0").EnumerateObject()
                .Where(package => package.Value.GetProperty("type").GetString() != "Project")
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

    private IEnumerable<string> ComponentNames(Head head) => packed.Components(head, "nuget")
        .Select(component => component.GetProperty("name").GetString()!)
        .Order(StringComparer.Ordinal);
}
