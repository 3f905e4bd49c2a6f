using System.Text.RegularExpressions;
using OriginCloudRegions.Unit.Dependencies;

namespace OriginCloudRegions.Unit.Docs;

/// <summary>What is wrong with a page that a reader would notice first.</summary>
public sealed partial class PagesTests
{
    private static IEnumerable<string> Pages =>
        RepositoryFiles.Under("docs", ".md").Append(Path.Combine(RepositoryFiles.Root, "README.md"));

    [Fact]
    public void Every_Relative_Link_Leads_To_A_File()
    {
        var links = Pages.SelectMany(page => Links(page).Select(link => (page, link))).ToList();

        Assert.NotEmpty(links);
        Assert.Equal(
            [],
            links.Where(link => !Path.Exists(Path.Combine(Path.GetDirectoryName(link.page)!, link.link)))
                .Select(link => $"{Name(link.page)}: {link.link}"));
    }

    /// <summary>RESULTS and the like stand where something was to be put in later.</summary>
    [Fact]
    public void No_Line_Is_Only_Capitals() =>
        Assert.Equal(
            [],
            Pages.SelectMany(page => Prose(page).Where(line => OnlyCapitals().IsMatch(line))
                .Select(line => $"{Name(page)}: {line}")));

    [Theory]
    [InlineData("RESULTS", true)]
    [InlineData("## NOT YET:", true)]
    [InlineData("**MISSING**", true)]
    [InlineData("`GET` and PUT", false)]
    [InlineData("| --- | --- |", false)]
    [InlineData("", false)]
    public void A_Line_Of_Capitals_Is_Known_By_Its_Letters(string line, bool isOne) =>
        Assert.Equal(isOne, OnlyCapitals().IsMatch(line));

    private static IEnumerable<string> Links(string page) => Link().Matches(File.ReadAllText(page))
        .Select(link => link.Groups.Values.Skip(1).Single(group => group.Success).Value.Split('#')[0])
        .Where(link => link.Length > 0 && !Uri.TryCreate(link, UriKind.Absolute, out _));

    /// <summary>Leaves out blocks of code; headings of a printed table are capitals.</summary>
    private static string[] Prose(string page) =>
        Regex.Replace(File.ReadAllText(page), "^```.*?^```$", "", RegexOptions.Multiline | RegexOptions.Singleline).Split('\n');

    private static string Name(string page) => Path.GetRelativePath(RepositoryFiles.Root, page);

    [GeneratedRegex("""\]\(<?([^)\s>]+)|^\[[^\]]+\]:\s+<?([^\s>]+)|(?:href|src)="([^"]+)""", RegexOptions.Multiline)]
    private static partial Regex Link();

    [GeneratedRegex(@"^[^\p{L}\p{N}|]*\p{Lu}{2,}[^\p{Ll}\p{N}|]*$")]
    private static partial Regex OnlyCapitals();
}
