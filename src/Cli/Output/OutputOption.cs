using System.CommandLine;

namespace OriginCloudRegions.Cli.Output;

internal sealed class OutputOption : WordOption<OutputFormat>
{
    public OutputOption()
        : base("--output", ["-o"]) =>
        Description = "How the result is written: table, json or csv. The default is table.";

    public async Task WriteAsync<T>(ParseResult parsed, IReadOnlyList<Column<T>> columns, IReadOnlyCollection<T> rows, string none)
    {
        var output = parsed.InvocationConfiguration.Output;
        switch (parsed.GetValue(this))
        {
            case OutputFormat.Json:
                await JsonText.WriteArrayAsync(output, columns, rows);
                break;
            case OutputFormat.Csv:
                await CsvText.WriteAsync(output, columns, rows);
                break;
            case OutputFormat.Table when rows.Count > 0:
                await TextTable.WriteAsync(output, columns, rows);
                break;
            default:
                await parsed.InvocationConfiguration.Error.WriteLineAsync(none);
                break;
        }
    }

    public Task WriteOneAsync<T>(ParseResult parsed, IReadOnlyList<Column<T>> columns, T row) =>
        parsed.GetValue(this) == OutputFormat.Json
            ? JsonText.WriteObjectAsync(parsed.InvocationConfiguration.Output, columns, row)
            : WriteAsync(parsed, columns, [row], none: "");
}
