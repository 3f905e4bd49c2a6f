using OriginCloudRegions.Cli.Audit;
using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Core.Storage.Partitions;

namespace OriginCloudRegions.Cli.Restore;

internal static class ZoneGoals
{
    // Returns the rows that differ. Deletions come first and additions last, so that the zone grows at the end.
    public static IReadOnlyList<RowGoal> Of(ZoneSnapshot stored, IReadOnlyList<OriginMapping> backup, bool isExact)
    {
        var rows = stored.Rows.ToDictionary(row => row.RowKey, StringComparer.Ordinal);
        var wanted = backup.ToDictionary(mapping => TableKeys.Mapping(mapping.Address), StringComparer.Ordinal);
        var writes = wanted
            .Where(goal => !rows.TryGetValue(goal.Key, out var row) || !RowGoal.IsMet(row, goal.Value))
            .Select(goal => new RowGoal(goal.Key, goal.Value, rows.ContainsKey(goal.Key)));
        var deletions = rows.Keys.Where(key => isExact && !wanted.ContainsKey(key)).Select(key => new RowGoal(key, null, true));
        return [.. deletions.Concat(writes).OrderBy(goal => goal.Growth).ThenBy(goal => goal.Key, StringComparer.Ordinal)];
    }
}
