using OriginCloudRegions.Cli.Output;

namespace OriginCloudRegions.Cli.Backup;

/// <summary>A row or a zone that is missing in a backup, or that a restore did not write.</summary>
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
