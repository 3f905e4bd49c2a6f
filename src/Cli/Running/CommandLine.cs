using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace OriginCloudRegions.Cli.Running;

internal static class CommandLine
{
    private static readonly Option<bool> Verbose = new("--verbose")
    {
        Description = "Shows the stack trace of a failure.",
        Recursive = true,
    };

    public static async Task<int> RunAsync(RootCommand root, string[] arguments)
    {
        root.Options.Add(Verbose);
        AddHelp(root, new HelpWithExamples(new HelpAction()));

        // No response files, because a file name may begin with @.
        var parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var run = new InvocationConfiguration { EnableDefaultExceptionHandler = false };
        if (parsed.Action is ParseErrorAction badUsage)
        {
            // Omits the help, which would hide the error. Uses standard error, because a script may capture the output.
            badUsage.ShowHelp = false;
            run.Output = run.Error;
            await parsed.InvokeAsync(run);
            return ExitCode.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(run);
        }
        catch (Exception exception)
        {
            var failure = Failure.Of(exception);
            await Console.Error.WriteLineAsync(parsed.GetValue(Verbose) ? $"{failure.Text}\n{exception}" : failure.Text);
            return failure.ExitCode;
        }
    }

    private static void AddHelp(Command command, HelpWithExamples help)
    {
        foreach (var option in command.Options.OfType<HelpOption>())
        {
            option.Action = help;
        }

        if (command.Action is null)
        {
            command.SetAction(help.Invoke);
        }

        foreach (var inner in command.Subcommands)
        {
            AddHelp(inner, help);
        }
    }
}
