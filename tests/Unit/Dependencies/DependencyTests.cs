using System.Text.Json;
using System.Xml.Linq;

namespace OriginCloudRegions.Unit.Dependencies;

/// <summary>All direct dependencies are in use, and in <c>docs/dependencies.md</c>.</summary>
public sealed class DependencyTests
{
    /// <summary>Packages whose program does not have the name of the package.</summary>
    private static readonly Dictionary<string, string> Programs = new()
    {
        ["@redocly/cli"] = "bin/redocly",
        ["remark-cli"] = "bin/remark",
    };

    /// <summary>Dependencies of packages. <c>docs/dependencies.md</c> says why the repository sets their versions.</summary>
    private static readonly string[] Pinned = ["Newtonsoft.Json", "OpenTelemetry.PersistentStorage.FileSystem"];

    private static List<(string Name, string Version)> CentralVersions =>
    [
        .. XDocument.Parse(RepositoryFiles.Read("Directory.Packages.props")).Descendants("PackageVersion")
            .Select(package => (package.Attribute("Include")!.Value, package.Attribute("Version")!.Value)),
    ];

    [Fact]
    public void DependenciesPage_ListsEachNuGetPackageWithVersionAndLicence()
    {
        Assert.Equal(
            CentralVersions.Order(),
            Rows("NuGet").Select(row => (row.Name, row.Version)).Order());
        Assert.All(Rows("NuGet"), row => Assert.Equal(DeclaredLicence(row.Name, row.Version), row.Licence));
    }

    [Fact]
    public void DependenciesPage_ListsEachDotnetToolWithVersion()
    {
        var tools = Json(".config", "dotnet-tools.json").GetProperty("tools");

        Assert.Equal(
            tools.EnumerateObject().Select(tool => (tool.Name, tool.Value.GetProperty("version").GetString()!)).Order(),
            Rows(".NET tools").Select(row => (row.Name, row.Version)).Order());
    }

    [Theory]
    [InlineData("npm", "")]
    [InlineData("npm, web console", "src/Console")]
    [InlineData("npm, browser tests", "tests/Browser")]
    public void DependenciesPage_ListsEachNpmPackageWithVersionAndLicence(string heading, string folder)
    {
        var installed = Json(folder, "package-lock.json").GetProperty("packages");

        Assert.Equal(
            Json(folder, "package.json").EnumerateObject()
                .Where(member => member.Name is "dependencies" or "devDependencies")
                .SelectMany(member => member.Value.EnumerateObject())
                .Select(package => (
                    package.Name,
                    package.Value.GetString()!,
                    installed.GetProperty($"node_modules/{package.Name}").GetProperty("license").GetString()!))
                .Order(),
            Rows(heading).Order());
    }

    /// <summary>The build does not report central versions that no project uses.</summary>
    [Fact]
    public void EachNuGetPackage_IsReferencedByAProjectFileOrPinned()
    {
        var referenced = RepositoryFiles.Under("src", ".csproj")
            .Concat(RepositoryFiles.Under("tests", ".csproj"))
            .Append(Path.Combine(RepositoryFiles.Root, "Directory.Build.props"))
            .SelectMany(file => XDocument.Load(file).Descendants("PackageReference"))
            .Select(reference => reference.Attribute("Include")!.Value)
            .Distinct();

        Assert.Equal(CentralVersions.Select(package => package.Name).Order(), referenced.Concat(Pinned).Order());
    }

    [Fact]
    public void EachRootNpmPackage_IsNamedInASourceFile()
    {
        var sources = RepositoryFiles.Under("src", ".cs")
            .Concat(RepositoryFiles.Under("tests", ".cs", ".mjs"))
            .Append(Path.Combine(RepositoryFiles.Root, ".ci", "run"))
            .Where(file => !file.Contains(nameof(DependencyTests), StringComparison.Ordinal))
            .Select(File.ReadAllText)
            .ToList();

        Assert.All(Json("package.json").GetProperty("devDependencies").EnumerateObject(), package => Assert.Contains(
            sources,
            source => source.Contains(
                Programs.GetValueOrDefault(package.Name, package.Name.Split('/')[^1]), StringComparison.Ordinal)));
    }

    /// <summary>Name, version and licence of each row of the table below a heading of the page.</summary>
    private static List<(string Name, string Version, string Licence)> Rows(string heading) =>
    [
        .. RepositoryFiles.Read("docs", "dependencies.md").Split('\n')
            .SkipWhile(line => line != $"## {heading}").Skip(1)
            .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Skip(2)
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Select(cells => (cells[1], cells[2], cells[3])),
    ];

    private static string DeclaredLicence(string name, string version)
    {
        var id = name.ToLowerInvariant();
        var file = Json("artifacts", "obj", "Unit", "project.assets.json").GetProperty("packageFolders")
            .EnumerateObject()
            .Select(folder => Path.Combine(folder.Name, id, version, $"{id}.nuspec"))
            .FirstOrDefault(File.Exists);
        Assert.True(file is not null, $"{name} {version} is missing: run 'dotnet restore' for all projects first.");
        return XDocument.Load(file).Descendants().Single(element => element.Name.LocalName == "license").Value;
    }

    private static JsonElement Json(params ReadOnlySpan<string> path) =>
        JsonDocument.Parse(RepositoryFiles.Read(path)).RootElement;
}
