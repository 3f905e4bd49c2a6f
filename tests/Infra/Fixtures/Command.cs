using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Infra.Fixtures;

/// <summary>A program that has run to its end.</summary>
/// <param name="ExitCode">Of the program.</param>
/// <param name="Lines">Standard output and standard error.</param>
internal sealed record Command(int ExitCode, IReadOnlyList<string> Lines)
{
    public string Text => string.Join('\n', Lines);

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

        var lines = new List<string>();
        await using var process = ChildProcess.Start(program, arguments, folder, environment, Keep);
        process.CloseInput();
        var exitCode = await process.Exited.WaitAsync(TestContext.Current.CancellationToken);
        lock (lines)
        {
            return new Command(exitCode, [.. lines]);
        }

        void Keep(string line)
        {
            lock (lines)
            {
                lines.Add(line);
            }
        }
    }
}
