using System.Text.RegularExpressions;

namespace OriginCloudRegions.Unit.Pages;

public sealed partial class DocumentedFilterTests
{
    /// <summary>A project of tests and a class that a page tells the reader to run.</summary>
    public static TheoryData<string, string> Filters =>
        [.. from page in RepositoryFiles.Under("docs", ".md").Concat(RepositoryFiles.Under(".github", ".md"))
            from command in Command().Matches(File.ReadAllText(page))
            from filter in Filter().Matches(command.Groups[2].Value)
            select (command.Groups[1].Value, filter.Groups[1].Value)];

    [Theory]
    [MemberData(nameof(Filters))]
    public void TestClassInPage_Exists(string project, string name) =>
        Assert.Contains(RepositoryFiles.Under(project, $"{name}.cs"), File.Exists);

    [GeneratedRegex("dotnet run --project (tests/[A-Za-z]+) -- (.*-class.*)")]
    private static partial Regex Command();

    [GeneratedRegex(@"-class ""\*([A-Za-z.]+)""")]
    private static partial Regex Filter();
}
