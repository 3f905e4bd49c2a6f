using System.Xml.Linq;

namespace OriginCloudRegions.Unit.Dependencies;

/// <summary><c>docs/dependencies.md</c>, and what it is held to.</summary>
internal static class DependenciesPage
{
    /// <summary>Name, version and licence of each row of the table below a heading.</summary>
    public static IReadOnlyList<(string Name, string Version, string Licence)> Rows(string heading) =>
    [
        .. RepositoryFiles.Read("docs", "dependencies.md").Split('\n')
            .SkipWhile(line => line != $"## {heading}").Skip(1)
            .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Skip(2)
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Select(cells => (cells[1], cells[2], cells[3])),
    ];

    public static Dictionary<string, string> CentralVersions() =>
        XDocument.Parse(RepositoryFiles.Read("Directory.Packages.props")).Descendants("PackageVersion")
            .ToDictionary(package => package.Attribute("Include")!.Value, package => package.Attribute("Version")!.Value);
}
