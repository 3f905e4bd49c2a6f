using System.CommandLine;
using System.CommandLine.Help;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using OriginCloudRegions.Cli;
using OriginCloudRegions.Cli.Running;

namespace OriginCloudRegions.Unit.Cli;

public sealed class CliPageTests
{
    private const string Beginning = "## Commands\n\n";

    [Fact]
    public void CliPage_EqualsThePageGeneratedFromTheCommandTree()
    {
        var path = Path.Combine(RepositoryFiles.Root, "docs", "cli.md");
        var page = File.ReadAllText(path);
        var start = page.IndexOf(Beginning, StringComparison.Ordinal) + Beginning.Length;
        var tree = CommandTree.Build(_ => null, TextReader.Null, new FakeTimeProvider());
        var expected = $"{page[..start]}{PageOf(tree).TrimEnd()}\n";
        if (Environment.GetEnvironmentVariable("OCR_ACCEPT_DOCS") == "1")
        {
            File.WriteAllText(path, expected);
        }

        Assert.True(
            expected == File.ReadAllText(path),
            "docs/cli.md differs from the commands of ocr. OCR_ACCEPT_DOCS=1 dotnet test --project tests/Unit writes it.");
    }

    private static string PageOf(RootCommand root)
    {
        var page = new StringBuilder();
        foreach (var command in root.Subcommands)
        {
            Write(page, command, "ocr");
        }

        return page.ToString();
    }

    private static void Write(StringBuilder page, Command command, string parent)
    {
        var path = $"{parent} {command.Name}";
        if (command.Subcommands.Count == 0)
        {
            var arguments = string.Concat(command.Arguments.Select(argument =>
                argument.Arity.MinimumNumberOfValues == 0 ? $" [{argument.Name}]" : $" {argument.Name}"));
            page.Append($"### `{path}{arguments}`\n\n{Wrap(command.Description!)}\n\n");
            page.Append("| argument or option | meaning |\n| --- | --- |\n");
            foreach (var argument in command.Arguments)
            {
                Row(page, argument.Name, argument.Description);
            }

            foreach (var option in Options(command))
            {
                Row(page, Label(option), $"{option.Description}{(option.Required ? " Required." : "")}");
            }

            if (((ToolCommand)command).ExitCodes is [_, ..] codes)
            {
                page.Append("\n| exit code | meaning |\n| ---: | --- |\n");
                page.Append(string.Concat(codes.Select(code => $"| {code.Code} | {code.Meaning} |\n")));
            }

            var examples = string.Concat(((ToolCommand)command).Examples.Select(example => $"$ {example}\n"));
            page.Append($"\n```console\n{examples}```\n\n");
        }

        foreach (var inner in command.Subcommands)
        {
            Write(page, inner, path);
        }
    }

    /// <summary>Each command has the options of its group, such as --connection.</summary>
    private static IEnumerable<Option> Options(Command command) => command.Options
        .Concat(command.Parents.OfType<ToolCommand>().SelectMany(parent => parent.Options))
        .Where(option => option is not HelpOption);

    private static string Label(Option option) => string.Join(
        ", ", option.Aliases.Order(StringComparer.Ordinal).Append($"{option.Name} {option.HelpName}".TrimEnd()));

    private static void Row(StringBuilder page, string name, string? meaning) =>
        page.Append($"| `{Escape(name)}` | {Escape(meaning!)} |\n");

    private static string Escape(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private static string Wrap(string text)
    {
        var lines = new List<string> { "" };
        foreach (var word in text.Split(' '))
        {
            if (lines[^1].Length + word.Length >= 120)
            {
                lines.Add("");
            }

            lines[^1] += lines[^1] is "" ? word : $" {word}";
        }

        return string.Join('\n', lines);
    }
}
