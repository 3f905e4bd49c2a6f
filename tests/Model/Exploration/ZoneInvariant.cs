using OriginCloudRegions.Core.Storage.Partitions;
using OriginCloudRegions.Model.Storage;

namespace OriginCloudRegions.Model.Exploration;

/// <summary>Invariant of a zone's entities after each write.</summary>
internal static class ZoneInvariant
{
    public static string? Violation(TablePartition table, int quota)
    {
        var counter = table.Find(TableKeys.CounterRow)?.GetInt32(ZoneCounter.Column);
        var rows = table.Entities.Count - (counter is null ? 0 : 1);
        return (counter ?? 0) != rows ? $"The counter is {counter?.ToString() ?? "missing"} and there are {rows} rows."
            : rows > quota ? $"There are {rows} rows, and the quota is {quota}."
            : counter == 0 ? "An empty zone has a counter."
            : null;
    }
}
