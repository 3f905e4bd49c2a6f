using Spectre.Console;

namespace OriginCloudRegions.Cli.Output;

// The terminal of an output stream. Spectre.Console respects NO_COLOR and the width of the terminal.
internal static class Screen
{
    public static bool IsTerminal(TextWriter writer) => new AnsiConsoleOutput(writer).IsTerminal;

    public static IAnsiConsole On(TextWriter writer) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
}
