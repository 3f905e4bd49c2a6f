using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Testing.Programs;

/// <summary>A console block of a page: commands, each behind "$ ", and the output that the page shows.</summary>
public sealed record ConsoleBlock(IReadOnlyList<string> Commands, IReadOnlyList<string> Output)
{
    private const string Prompt = "$ ";

    /// <param name="page">Relative to the repository.</param>
    public static IEnumerable<ConsoleBlock> Of(string page)
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, page));
        for (var start = NextAfter(-1); start >= 0; start = NextAfter(start))
        {
            var block = lines[(start + 1)..Array.IndexOf(lines, "```", start)].ToLookup(IsCommand);
            yield return new ConsoleBlock([.. block[true].Select(line => line[Prompt.Length..])], [.. block[false]]);
        }

        int NextAfter(int line) => Array.IndexOf(lines, "```console", line + 1);
        static bool IsCommand(string line) => line.StartsWith(Prompt, StringComparison.Ordinal);
    }

    /// <summary>Returns the only block of the page that has a command with this text.</summary>
    public static ConsoleBlock Of(string page, string command) =>
        Of(page).Single(block => block.Commands.Any(line => line.Contains(command, StringComparison.Ordinal)));
}
