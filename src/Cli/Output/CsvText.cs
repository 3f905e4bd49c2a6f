namespace OriginCloudRegions.Cli.Output;

/// <summary>Writes CSV (RFC 4180), but with line feeds only, so that the bytes are equal on every system.</summary>
internal static class CsvText
{
    public static async Task WriteAsync<T>(TextWriter output, IReadOnlyList<Column<T>> columns, IEnumerable<T> rows)
    {
        await output.WriteAsync($"{string.Join(',', columns.Select(column => column.Name))}\n");
        foreach (var row in rows)
        {
            var fields = columns.Select(column => Field(CellText.ForPrograms(column.Value(row))));
            await output.WriteAsync($"{string.Join(',', fields)}\n");
        }
    }

    private static string Field(string text) => text.AsSpan().ContainsAny(",\"\r\n")
        ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : text;
}
