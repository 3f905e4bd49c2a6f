using System.CommandLine;
using System.CommandLine.Completions;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Time.Testing;
using OriginCloudRegions.Cli;
using OriginCloudRegions.Cli.Running;

namespace OriginCloudRegions.Unit.Cli;

public sealed partial class CommandTreeTests
{
    private static readonly RootCommand Root = CommandTree.Build(_ => null, TextReader.Null, new FakeTimeProvider());

    public static TheoryData<string> Examples => [.. Tools(Root).SelectMany(command => command.Examples)];

    public static TheoryData<string> Documented =>
    [
        .. RepositoryFiles.Under("docs", ".md")
            .Append(Path.Combine(RepositoryFiles.Root, "README.md"))
            .Append(Path.Combine(RepositoryFiles.Root, "src", "Cli", "README.md"))
            .SelectMany(page => OcrCommand().Matches(File.ReadAllText(page)))
            .Select(match => match.Groups[1].Value.Trim())
            .Distinct(),
    ];

    [Fact]
    public void Command_WithoutSubcommands_HasExample() =>
        Assert.DoesNotContain(Tools(Root), command => command is { Subcommands.Count: 0, Examples.Count: 0 });

    [Fact]
    public void EachCommand_IsAToolCommand() => Assert.All(All(Root).Skip(1), command => Assert.IsType<ToolCommand>(command));

    [Theory]
    [MemberData(nameof(Examples))]
    public void ExampleInHelp_IsAcceptedByTheParser(string example)
    {
        foreach (var line in example.Split('>')[0].Split('|'))
        {
            Assert.StartsWith("ocr ", line.Trim(), StringComparison.Ordinal);
            Assert.Empty(Root.Parse(line.Trim()["ocr ".Length..]).Errors);
        }
    }

    [Theory]
    [MemberData(nameof(Documented))]
    public void CommandInReadmeOrDocs_IsAcceptedByTheParser(string command) => Assert.Empty(Root.Parse(command).Errors);

    [Fact]
    public void EachOptionAndArgument_HasADescriptionThatEndsWithAFullStop() => Assert.All(
        All(Root).Skip(1).SelectMany(command => command.Options.Cast<Symbol>().Concat(command.Arguments)),
        symbol => Assert.EndsWith(".", symbol.Description, StringComparison.Ordinal));

    [Fact]
    public void CompletionOfOption_IsAcceptedByTheParser()
    {
        var offered = Tools(Root)
            .SelectMany(command => command.Options.Select(option => (Command: command, Option: option)))
            .Where(pair => pair.Option.ValueType != typeof(bool))
            .SelectMany(pair => pair.Option.GetCompletions(CompletionContext.Empty).Select(word => (pair.Command, pair.Option, word.Label)))
            .ToArray();

        Assert.Contains(offered, one => one is { Option.Name: "--output", Label: "csv" });
        Assert.Contains(offered, one => one is { Option.Name: "--permission", Label: "edit" });
        Assert.All(offered, one => Assert.DoesNotContain(
            one.Command.Parse([one.Option.Name, one.Label]).Errors,
            error => error.Message.Contains(one.Option.Name, StringComparison.Ordinal)));
    }

    private static IEnumerable<Command> All(Command command) => command.Subcommands.SelectMany(All).Prepend(command);

    private static IEnumerable<ToolCommand> Tools(Command command) => All(command).OfType<ToolCommand>();

    [GeneratedRegex("(?:dotnet run --project src/Cli --|\\$ ocr) ([^`>|\n]+)")]
    private static partial Regex OcrCommand();
}
