namespace OriginCloudRegions.Testing.Programs;

/// <summary>A program that has run to its end.</summary>
/// <param name="Output">The lines of standard output.</param>
/// <param name="Errors">The lines of standard error. Their order relative to standard output is unknown.</param>
public sealed record Command(int ExitCode, IReadOnlyList<string> Output, IReadOnlyList<string> Errors)
{
    public string Text => string.Join('\n', [.. Output, .. Errors]);

    /// <summary>Runs a program to its end.</summary>
    /// <param name="settings">Environment variables in addition to those of this process.</param>
    /// <param name="input">The standard input.</param>
    public static async Task<Command> RunAsync(
        string program,
        IEnumerable<string> arguments,
        string folder,
        IReadOnlyDictionary<string, string>? settings = null,
        string input = "")
    {
        await using var run = ProgramRun.Start(program, arguments, folder, settings);
        await run.WriteInputAsync(input);
        return new Command(await run.ExitAsync(), run.Output, run.Errors);
    }
}
