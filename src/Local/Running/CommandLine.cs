using System.CommandLine;
using System.CommandLine.Invocation;
using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Local.Running;

internal static class CommandLine
{
    private static readonly Option<int> Port = new("--port")
    {
        Description = "The port on 127.0.0.1 that the API answers on; 0 takes a free one.",
        DefaultValueFactory = _ => 7071,
        Validators =
        {
            option =>
            {
                if (option.Tokens is [var token] && (!int.TryParse(token.Value, out var port) || port is < 0 or > 65_535))
                {
                    option.AddError("--port must be a number from 0 to 65535.");
                }
            },
        },
    };

    private static readonly Option<string?> Data = new("--data")
    {
        Description = "The directory that keeps the data. The default is .local in the repository.",
        HelpName = "DIRECTORY",
    };

    private static readonly Option<string?> Head = HeadOption();

    private static readonly Option<int?> RateLimit = new("--rate-limit")
    {
        Description = "The requests allowed to a credential in five minutes, 1200 in the original. The default is no limit.",
        HelpName = "REQUESTS",
        Validators =
        {
            option =>
            {
                if (option.Tokens is [var token] && (!int.TryParse(token.Value, out var requests) || requests is < 1 or > 1_000_000))
                {
                    option.AddError("--rate-limit must be a number from 1 to 1000000.");
                }
            },
        },
    };

    public static async Task<int> RunAsync(string[] arguments, Func<LocalOptions, CancellationToken, Task> steps)
    {
        var command = new RootCommand("Runs the API and its storage on this machine until Ctrl+C.") { Port, Data, Head, RateLimit };
        command.SetAction(result => RunAsync(result, steps));
        var parsed = command.Parse(arguments);
        if (parsed.Action is ParseErrorAction badUsage)
        {
            badUsage.ShowHelp = false;
        }

        return await parsed.InvokeAsync(new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,

            // This program handles signals itself and stops its parts in order, without a time limit.
            ProcessTerminationTimeout = null,
        });
    }

    private static Option<string?> HeadOption()
    {
        var option = new Option<string?>("--head")
        {
            Description = "The head to run: worker or native. The default is OCR_HEAD, then worker.",
        };
        option.AcceptOnlyFromAmong(Heads.Names);
        return option;
    }

    private static async Task<int> RunAsync(ParseResult parsed, Func<LocalOptions, CancellationToken, Task> steps)
    {
        using var signals = new StopSignals();
        try
        {
            var data = Path.GetFullPath(parsed.GetValue(Data) ?? Path.Combine(Repository.Root, ".local"));
            var head = parsed.GetValue(Head) is { } name ? Heads.Parse(name)!.Value : Heads.Chosen;
            await steps(new LocalOptions(parsed.GetValue(Port), data, head, parsed.GetValue(RateLimit)), signals.Stop);
            return 0;
        }
        catch (OperationCanceledException) when (signals.Stop.IsCancellationRequested)
        {
            return 0;
        }
        catch (LocalFailure failure)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return 1;
        }
    }
}
