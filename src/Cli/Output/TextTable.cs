using Spectre.Console;

namespace OriginCloudRegions.Cli.Output;

/// <summary>Writes a table that fits the terminal. In a pipe or a file, each row is one line.</summary>
internal static class TextTable
{
    private const string Gap = "  ";

    public static async Task WriteAsync<T>(TextWriter output, IReadOnlyList<Column<T>> columns, IReadOnlyCollection<T> rows)
    {
        var shown = columns.Where(column => column.InTable).ToArray();
        if (Screen.IsTerminal(output))
        {
            Draw(Screen.On(output), shown, rows);
            return;
        }

        int[] widths = [.. shown.Select(column => rows.Select(row => column.Text(row).Length).Append(column.Heading.Length).Max())];
        await WriteLineAsync(output, widths, shown.Select(column => column.Heading));
        foreach (var row in rows)
        {
            await WriteLineAsync(output, widths, shown.Select(column => column.Text(row)));
        }
    }

    private static void Draw<T>(IAnsiConsole screen, Column<T>[] columns, IEnumerable<T> rows)
    {
        var table = new Table { Border = TableBorder.None, ShowHeaders = true };
        foreach (var column in columns)
        {
            var heading = new Text(column.Heading, new Style(decoration: Decoration.Bold));
            table.AddColumn(new TableColumn(heading) { Padding = new Padding(0, 0, Gap.Length, 0) });
        }

        foreach (var row in rows)
        {
            table.AddRow(columns.Select(column => new Text(column.Text(row))));
        }

        screen.Write(table);
    }

    private static Task WriteLineAsync(TextWriter output, int[] widths, IEnumerable<string> cells) =>
        output.WriteAsync($"{string.Join(Gap, cells.Zip(widths, (cell, width) => cell.PadRight(width))).TrimEnd()}\n");
}
