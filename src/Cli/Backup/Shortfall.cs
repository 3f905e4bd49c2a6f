using OriginCloudRegions.Cli.Output;

namespace OriginCloudRegions.Cli.Backup;

/// <summary>Something that a backup does not hold, or that a restore did not write.</summary>
/// <param name="Zone">Null for a credential.</param>
/// <param name="Row">Null if it is about the whole zone.</param>
/// <param name="Detail">The reason, as half a sentence.</param>
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
