using System.Text.RegularExpressions;
using OriginCloudRegions.Unit.Dependencies;

namespace OriginCloudRegions.Unit.Cli;

public sealed partial class FolderTests
{
    private static readonly ILookup<string, string> UsedBy = RepositoryFiles.Under(Path.Combine("src", "Cli"), ".cs")
        .SelectMany(file => Using().Matches(File.ReadAllText(file)).Select(use => (Folder: FolderOf(file), Used: use.Groups[1].Value)))
        .Where(pair => pair.Used != pair.Folder)
        .Distinct()
        .ToLookup(pair => pair.Folder, pair => pair.Used);

    [Fact]
    public void Folders_UseEachOther_InOneDirection()
    {
        Assert.NotEmpty(UsedBy["Mappings"]);
        Assert.All(UsedBy, folder => Assert.DoesNotContain(folder.Key, folder.SelectMany(used => AllUsedBy(used, []))));
    }

    private static HashSet<string> AllUsedBy(string folder, HashSet<string> seen)
    {
        if (seen.Add(folder))
        {
            foreach (var used in UsedBy[folder])
            {
                AllUsedBy(used, seen);
            }
        }

        return seen;
    }

    /// <summary>The first folder below src/Cli: the folders inside it are its own matter.</summary>
    private static string FolderOf(string file) =>
        Path.GetRelativePath(Path.Combine(RepositoryFiles.Root, "src", "Cli"), file).Split(Path.DirectorySeparatorChar)[0];

    [GeneratedRegex(@"^using OriginCloudRegions\.Cli\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex Using();
}
