using OriginCloudRegions.Cli.Backup;

namespace OriginCloudRegions.Cli.Restore;

internal sealed record RestoredMappings(
    long Zones, long Added, long Replaced, long Deleted, long Unchanged, IReadOnlyList<Shortfall> Shortfalls)
{
    public static readonly RestoredMappings None = new(0, 0, 0, 0, 0, []);

    public static RestoredMappings operator +(RestoredMappings one, RestoredMappings other) => new(
        one.Zones + other.Zones,
        one.Added + other.Added,
        one.Replaced + other.Replaced,
        one.Deleted + other.Deleted,
        one.Unchanged + other.Unchanged,
        other.Shortfalls.Count == 0 ? one.Shortfalls : [.. one.Shortfalls, .. other.Shortfalls]);

    public RestoredMappings Plus(RowGoal done) => (done.IsStored, done.Mapping) switch
    {
        (_, null) => this with { Deleted = Deleted + 1 },
        (true, _) => this with { Replaced = Replaced + 1 },
        (false, _) => this with { Added = Added + 1 },
    };
}
