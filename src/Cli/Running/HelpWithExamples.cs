using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace OriginCloudRegions.Cli.Running;

// Adds exit codes and examples to the help of a command, and examples of its commands to the help of a group.
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var exitCode = help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        if (parseResult.CommandResult.Command is ToolCommand { ExitCodes: [_, ..] codes })
        {
            output.WriteLine("Exit codes:");
            foreach (var (code, meaning) in codes)
            {
                output.WriteLine($"  {code}  {meaning}");
            }

            output.WriteLine();
        }

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
