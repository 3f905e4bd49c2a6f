using System.Text.Json;

namespace OriginCloudRegions.Unit.Dependencies;

/// <summary>Finds unused packages that the build does not report.</summary>
public sealed class PackagesInUseTests
{
    [Fact]
    public void Every_Central_Version_Is_That_Of_A_Package_Some_Project_Restores()
    {
        var restored = RepositoryFiles.Under("src", "packages.lock.json")
            .Concat(RepositoryFiles.Under("tests", "packages.lock.json"))
            .Select(File.ReadAllText)
            .ToList();

        Assert.All(DependenciesPage.CentralVersions(), package =>
            Assert.Contains(restored, lockFile => lockFile.Contains($"\"{package.Key}\"", StringComparison.Ordinal)));
    }

    /// <summary>Packages that are called by another name than the last part of their own.</summary>
    private static readonly Dictionary<string, string> Programs = new()
    {
        ["@redocly/cli"] = "bin/redocly",
        ["remark-cli"] = "bin/remark",
    };

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

        Assert.All(packages.EnumerateObject(), package => Assert.Contains(sources, source =>
            source.Contains(Programs.GetValueOrDefault(package.Name, package.Name.Split('/')[^1]), StringComparison.Ordinal)));
    }
}
