using Spectre.Console;

namespace OriginCloudRegions.Cli.Output;

/// <summary>
/// The terminal behind a stream of this process. Spectre.Console honours NO_COLOR and the terminal's width.
/// </summary>
internal static class Screen
{
    public static bool IsTerminal(TextWriter writer) => new AnsiConsoleOutput(writer).IsTerminal;

    public static IAnsiConsole On(TextWriter writer) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
}
