using System.Text.RegularExpressions;

namespace OriginCloudRegions.Unit.Architecture;

/// <summary>The top-level folders of a project depend on each other in one direction only.</summary>
public sealed class FolderTests
{
    [Theory]
    [EachOf("Api", "Cli")]
    public void ProjectFolders_DependOnEachOtherWithoutCycles(string project)
    {
        var uses = UsesOf(project);

        Assert.NotEmpty(uses["Mappings"]);
        Assert.All(uses.Keys, folder => Assert.DoesNotContain(folder, Reachable(folder, uses)));
    }

    [Fact]
    public void HttpFolderOfApi_UsesNoOtherFolderOfApi() => Assert.Empty(UsesOf("Api")["Http"]);

    [Fact]
    public void ApiProject_NamesNeitherAspNetCoreNorFunctionsWorker() => Assert.All(
        RepositoryFiles.Under("src/Api", ".cs", ".csproj"),
        file => Assert.DoesNotMatch(@"AspNetCore|Functions\.Worker|HttpContext", File.ReadAllText(file)));

    private static Dictionary<string, HashSet<string>> UsesOf(string project)
    {
        var root = Path.Combine(RepositoryFiles.Root, "src", project);
        var uses = new Regex($@"^using OriginCloudRegions\.{project}\.(\w+)", RegexOptions.Multiline);
        return RepositoryFiles.Under($"src/{project}", ".cs")
            .Where(file => Path.GetDirectoryName(file) != root)
            .GroupBy(file => Path.GetRelativePath(root, file).Split(Path.DirectorySeparatorChar)[0])
            .ToDictionary(folder => folder.Key, folder => folder
                .SelectMany(file => uses.Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))
                .Where(used => used != folder.Key)
                .ToHashSet());
    }

    private static HashSet<string> Reachable(string folder, Dictionary<string, HashSet<string>> uses)
    {
        var seen = new HashSet<string>();
        var open = new Queue<string>(uses[folder]);
        while (open.TryDequeue(out var next))
        {
            if (seen.Add(next))
            {
                uses[next].ToList().ForEach(open.Enqueue);
            }
        }

        return seen;
    }
}
