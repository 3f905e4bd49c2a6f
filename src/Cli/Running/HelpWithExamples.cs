using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace OriginCloudRegions.Cli.Running;

/// <summary>Appends a command's examples to its help; to a group's help, those of its commands.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var exitCode = help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var example in Of(parseResult.CommandResult.Command))
        {
            output.WriteLine($"  {example}");
        }

        return exitCode;
    }

    private static IEnumerable<string> Of(Command command) => command is ToolCommand { Examples.Count: > 0 } tool
        ? tool.Examples
        : command.Subcommands.SelectMany(inner => Of(inner).Take(1));
}
