using OriginCloudRegions.Cli.Output;

namespace OriginCloudRegions.Cli.Backup;

/// <summary>A row or zone that a backup lacks, or that a restore did not write.</summary>
/// <param name="Row">Null if the whole zone is concerned.</param>
internal sealed record Shortfall(string? Zone, string? Row, string Detail)
{
    private static readonly Column<Shortfall>[] Columns =
    [
        new("zone", one => one.Zone),
        new("row", one => one.Row),
        new("found", one => one.Detail),
    ];

    public static Task WriteAsync(TextWriter output, IReadOnlyCollection<Shortfall> all) => all.Count == 0
        ? Task.CompletedTask
        : TextTable.WriteAsync(output, Columns, all);
}
