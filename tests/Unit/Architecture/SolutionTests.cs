using System.Text.RegularExpressions;

namespace OriginCloudRegions.Unit.Architecture;

public sealed partial class SolutionTests
{
    [Fact]
    public void Solution_ListsEveryProject() =>
        Assert.Equal(
            RepositoryFiles.Under("src", ".csproj").Concat(RepositoryFiles.Under("tests", ".csproj"))
                .Select(file => Path.GetRelativePath(RepositoryFiles.Root, file).Replace('/', '\\'))
                .Order(StringComparer.Ordinal),
            Project().Matches(RepositoryFiles.Read("Functions.sln")).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));

    [GeneratedRegex("""
        ", "([^"]+\.csproj)", "
        """)]
    private static partial Regex Project();
}
