namespace OriginCloudRegions.Cli;

/// <summary>Columns as wide as what is in them.</summary>
internal static class TextTable
{
    private const string Gap = "  ";

    public static async Task WriteAsync(TextWriter output, string[] headings, IReadOnlyCollection<string[]> rows)
    {
        string[][] lines = [headings, .. rows];
        int[] widths = [.. headings.Select((_, column) => lines.Max(line => line[column].Length))];
        foreach (var cells in lines)
        {
            var line = string.Join(Gap, cells.Zip(widths, (cell, width) => cell.PadRight(width)));
            await output.WriteLineAsync(line.TrimEnd());
        }
    }
}
