using System.Text.RegularExpressions;
using OriginCloudRegions.Unit.Dependencies;

namespace OriginCloudRegions.Unit.Architecture;

/// <summary>The folders of src/Api depend on each other in one direction only.</summary>
public sealed partial class ApiFolderTests
{
    private static readonly string Api = Path.Combine(RepositoryFiles.Root, "src", "Api");

    private static readonly Dictionary<string, HashSet<string>> Uses = RepositoryFiles.Under("src/Api", ".cs")
        .Where(file => Path.GetDirectoryName(file) != Api)
        .GroupBy(file => Path.GetRelativePath(Api, Path.GetDirectoryName(file)!))
        .ToDictionary(folder => folder.Key, folder => folder.SelectMany(UsedBy).Where(used => used != folder.Key).ToHashSet());

    [Fact]
    public void Folders_HaveNoCycles()
    {
        Assert.Contains("Http", Uses["Mappings"]);
        Assert.All(Uses.Keys, folder => Assert.DoesNotContain(folder, Reachable(folder)));
    }

    [Fact]
    public void Http_UsesNoOtherFolder() => Assert.Empty(Uses["Http"]);

    [Fact]
    public void Api_KnowsNoHost() => Assert.All(
        RepositoryFiles.Under("src/Api", ".cs", ".csproj"),
        file => Assert.DoesNotMatch(@"AspNetCore|Functions\.Worker|HttpContext", File.ReadAllText(file)));

    private static HashSet<string> Reachable(string folder)
    {
        var seen = new HashSet<string>();
        var open = new Queue<string>(Uses[folder]);
        while (open.TryDequeue(out var next))
        {
            if (seen.Add(next))
            {
                Uses[next].ToList().ForEach(open.Enqueue);
            }
        }

        return seen;
    }

    private static IEnumerable<string> UsedBy(string file) =>
        Using().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"^using OriginCloudRegions\.Api\.(\w+);", RegexOptions.Multiline)]
    private static partial Regex Using();
}
