using System.Collections.Concurrent;
using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Infra.Fixtures;

/// <summary>A program that has run to its end.</summary>
/// <param name="ExitCode">Of the program.</param>
/// <param name="Output">Standard output, line by line.</param>
/// <param name="Errors">Standard error: which line of it came before one of the output cannot be known.</param>
internal sealed record Command(int ExitCode, IReadOnlyList<string> Output, IReadOnlyList<string> Errors)
{
    public string Text => string.Join('\n', [.. Output, .. Errors]);

    public static async Task<Command> RunAsync(
        string program,
        IEnumerable<string> arguments,
        string folder,
        IReadOnlyDictionary<string, string>? settings = null)
    {
        var environment = MachineEnvironment.Read();
        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
        {
            environment[name] = value;
        }

        var output = new ConcurrentQueue<string>();
        var errors = new ConcurrentQueue<string>();
        await using var process = ChildProcess.Start(program, arguments, folder, environment, output.Enqueue, errors.Enqueue);
        process.CloseInput();
        var exitCode = await process.Exited.WaitAsync(TestContext.Current.CancellationToken);
        return new Command(exitCode, [.. output], [.. errors]);
    }
}
