using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace OriginCloudRegions.Cli;

/// <summary>Runs a command. Exit codes: 0 done, 1 refused or failed, 130 interrupted; a command may add its own.</summary>
internal static class CommandLine
{
    private const int Failed = 1;
    private const int Interrupted = 130;

    private static readonly HelpAction Help = new();

    public static async Task<int> RunAsync(RootCommand root, string[] arguments)
    {
        AddHelp(root);

        // No response files: a name may begin with @.
        var parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var run = new InvocationConfiguration { EnableDefaultExceptionHandler = false };
        if (parsed.Action is ParseErrorAction badUsage)
        {
            // What was wrong, not buried under the help, and nothing of it for a script that captures the output.
            badUsage.ShowHelp = false;
            run.Output = run.Error;
        }

        try
        {
            return await parsed.InvokeAsync(run);
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Interrupted.");
            return Interrupted;
        }
        catch (Exception failure) when (FailureText.Of(failure) is { } text)
        {
            await Console.Error.WriteLineAsync(text);
            return Failed;
        }
    }

    /// <summary>A command that only groups others says which ones.</summary>
    private static void AddHelp(Command command)
    {
        if (command.Action is null)
        {
            command.SetAction(Help.Invoke);
        }

        foreach (var inner in command.Subcommands)
        {
            AddHelp(inner);
        }
    }
}
