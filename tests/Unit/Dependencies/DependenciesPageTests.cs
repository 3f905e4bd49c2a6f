using System.Text.Json;
using System.Xml.Linq;

namespace OriginCloudRegions.Unit.Dependencies;

/// <summary>The page names version and licence of every direct dependency as restored.</summary>
public sealed class DependenciesPageTests
{
    [Fact]
    public void Every_NuGet_Package_Is_On_It_With_Its_Version() =>
        Assert.Equal(
            DependenciesPage.CentralVersions().Select(package => (package.Key, package.Value)).Order(),
            DependenciesPage.Rows("NuGet").Select(row => (row.Name, row.Version)).Order());

    [Fact]
    public void Every_NuGet_Package_Has_The_Licence_That_It_Declares() => Assert.All(
        DependenciesPage.Rows("NuGet"), row => Assert.Equal(DeclaredLicence(row.Name, row.Version), row.Licence));

    [Fact]
    public void Page_OfDotnetTools_HasEachToolWithItsVersion()
    {
        var tools = JsonDocument.Parse(RepositoryFiles.Read(".config", "dotnet-tools.json")).RootElement.GetProperty("tools");

        Assert.Equal(
            tools.EnumerateObject().Select(tool => (tool.Name, tool.Value.GetProperty("version").GetString()!)).Order(),
            DependenciesPage.Rows(".NET tools").Select(row => (row.Name, row.Version)).Order());
    }

    [Theory]
    [InlineData("npm", "")]
    [InlineData("npm, web console", "src/Console")]
    [InlineData("npm, browser tests", "tests/Browser")]
    public void Page_OfNpmPackages_HasEachWithItsVersionAndLicence(string heading, string folder)
    {
        var installed = JsonDocument.Parse(RepositoryFiles.Read(folder, "package-lock.json")).RootElement.GetProperty("packages");
        var declared = JsonDocument.Parse(RepositoryFiles.Read(folder, "package.json")).RootElement;

        Assert.Equal(
            declared.EnumerateObject()
                .Where(member => member.Name is "dependencies" or "devDependencies")
                .SelectMany(member => member.Value.EnumerateObject())
                .Select(package => (
                    package.Name,
                    package.Value.GetString()!,
                    installed.GetProperty($"node_modules/{package.Name}").GetProperty("license").GetString()!))
                .Order(),
            DependenciesPage.Rows(heading).Order());
    }

    private static string DeclaredLicence(string name, string version)
    {
        var restored = JsonDocument.Parse(RepositoryFiles.Read("artifacts", "obj", "Unit", "project.assets.json")).RootElement;
        var file = restored.GetProperty("packageFolders").EnumerateObject()
            .Select(folder => Path.Combine(folder.Name, name.ToLowerInvariant(), version, $"{name.ToLowerInvariant()}.nuspec"))
            .FirstOrDefault(File.Exists);
        Assert.True(
            file is not null,
            $"{name} {version} is not there: 'dotnet restore' first, this test looks at every project's packages.");
        return XDocument.Load(file).Descendants().Single(element => element.Name.LocalName == "license").Value;
    }
}
