using System.Text.Json;

namespace OriginCloudRegions.Unit.Dependencies;

/// <summary>A package that is referenced is used.</summary>
public sealed class PackagesInUseTests
{
    /// <summary>What is used otherwise than by compiled code, and where it shows.</summary>
    private static readonly Dictionary<string, (string File, string Use)> WithoutAssembly = new()
    {
        ["Azure.Bicep.CommandLine.linux-x64"] = ("tests/Infra/Infra.csproj", "$(PkgAzure_Bicep_CommandLine_linux-x64)"),
        ["Grpc.Tools"] = ("tests/Integration/Integration.csproj", "<Protobuf "),
        ["Microsoft.CodeAnalysis.BannedApiAnalyzers"] = ("Directory.Build.props", "BannedSymbols.txt"),
    };

    public static TheoryData<string> Projects =>
        [.. BuiltProject.Files.Select(file => Path.GetRelativePath(RepositoryFiles.Root, file))];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_Project_Uses_Every_Package_It_References(string file)
    {
        var project = new BuiltProject(Path.Combine(RepositoryFiles.Root, file));
        var references = project.References();

        Assert.NotEmpty(references);
        Assert.DoesNotContain(
            project.Packages.Where(package => !WithoutAssembly.ContainsKey(package)),
            package => !project.AssembliesOf(package).Overlaps(references));
    }

    [Fact]
    public void What_Has_No_Assembly_Is_Used_Where_It_Is_Said_To_Be() =>
        Assert.All(WithoutAssembly.Values, used => Assert.Contains(used.Use, RepositoryFiles.Read(used.File), StringComparison.Ordinal));

    [Fact]
    public void Every_Central_Version_Is_That_Of_A_Package_Some_Project_Restores()
    {
        var restored = BuiltProject.Files
            .Select(file => File.ReadAllText(Path.Combine(Path.GetDirectoryName(file)!, "packages.lock.json")))
            .ToList();

        Assert.All(DependenciesPage.CentralVersions(), package =>
            Assert.Contains(restored, lockFile => lockFile.Contains($"\"{package.Key}\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_Npm_Package_Is_Named_By_Something_That_Uses_It()
    {
        var sources = RepositoryFiles.Under("src", ".cs")
            .Concat(RepositoryFiles.Under("tests", ".cs", ".mjs"))
            .Append(Path.Combine(RepositoryFiles.Root, ".ci", "run"))
            .Where(file => !file.Contains(nameof(PackagesInUseTests), StringComparison.Ordinal))
            .Select(File.ReadAllText)
            .ToList();
        var packages = JsonDocument.Parse(RepositoryFiles.Read("package.json")).RootElement.GetProperty("devDependencies");

        // "@redocly/cli" is called as "redocly"; the others are named by the last part of their name.
        Assert.All(packages.EnumerateObject(), package => Assert.Contains(sources, source =>
            source.Contains(package.Name == "@redocly/cli" ? "bin/redocly" : package.Name.Split('/')[^1], StringComparison.Ordinal)));
    }
}
