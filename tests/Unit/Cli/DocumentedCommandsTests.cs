using System.Text.RegularExpressions;
using Microsoft.Extensions.Time.Testing;
using OriginCloudRegions.Cli;
using OriginCloudRegions.Unit.Dependencies;

namespace OriginCloudRegions.Unit.Cli;

public sealed partial class DocumentedCommandsTests
{
    public static TheoryData<string> Commands =>
    [
        .. RepositoryFiles.Under("docs", ".md").Append(Path.Combine(RepositoryFiles.Root, "README.md"))
            .SelectMany(page => OcrCommand().Matches(File.ReadAllText(page)))
            .Select(match => match.Groups[1].Value.Trim())
            .Distinct(),
    ];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Command_OfReadmeAndDocs_IsAccepted(string command) =>
        Assert.Empty(CommandTree.Build(_ => null, TextReader.Null, new FakeTimeProvider()).Parse(command).Errors);

    [GeneratedRegex("dotnet run --project src/Cli -- ([^`>|\n]+)")]
    private static partial Regex OcrCommand();
}
