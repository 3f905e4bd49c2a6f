using OriginCloudRegions.Cli.Audit;
using OriginCloudRegions.Cli.Backup;
using OriginCloudRegions.Core.Storage.Transport;

namespace OriginCloudRegions.Cli.Restore;

// Writes the mappings of a backup into a zone. A restore that ends early can be repeated: each mapping is as before or
// as in the backup, and the counter is correct.
internal sealed class ZoneRestore(LazyTable table, RestoreOptions options)
{
    private const int Tries = 50;

    private readonly RowWriter writer = new(table, options.Quota);
    private bool hasCorrected;

    public bool HasWritten => hasCorrected || writer.HasWritten;

    public async Task<RestoredMappings> RunAsync(BackupPart.OfZone backup, CancellationToken cancellation)
    {
        var zone = backup.Zone.Text;
        var stored = await LookAsync(zone, cancellation);
        var goals = ZoneGoals.Of(stored, backup.Mappings, options.IsExact);
        var done = RestoredMappings.None with
        {
            Zones = 1,
            Unchanged = backup.Mappings.Count - goals.Count(goal => goal.Mapping is not null),
        };
        if (goals.Sum(goal => goal.Growth) is > 0 and var growth && stored.Rows.Count + growth > options.Quota)
        {
            return Short(done, zone, $"not restored: it would have {stored.Rows.Count + growth} mappings, more than {options.Quota}");
        }

        foreach (var chunk in goals.Chunk(RowWriter.MaxRows))
        {
            if (!options.IsDryRun && await writer.WriteAsync(zone, chunk, cancellation) is { } reason)
            {
                return Short(done, zone, $"restored in part: {reason}");
            }

            done = chunk.Aggregate(done, (sum, goal) => sum.Plus(goal));
        }

        return done;
    }

    private static RestoredMappings Short(RestoredMappings done, string zone, string reason) =>
        done with { Shortfalls = [new Shortfall(zone, null, reason)] };

    // Corrects a wrong counter, because the restore counts from it. Returns the zone at one moment, or a single reading
    // if the zone always changes.
    private async Task<ZoneSnapshot> LookAsync(string zone, CancellationToken cancellation)
    {
        for (var lost = 0; await ZoneSnapshot.TakeAsync(table, zone, cancellation) is { } stored && lost < Tries; lost++)
        {
            if (stored.IsEmpty || stored.Count == stored.Rows.Count || options.IsDryRun)
            {
                return stored;
            }

            if (await ZoneRepair.TrySubmitAsync(table, [ZoneRepair.SetCounter(stored)], cancellation))
            {
                hasCorrected = true;
            }
            else
            {
                await ZoneSnapshot.PauseAsync(lost, cancellation);
            }
        }

        return await ZoneSnapshot.ReadAsync(table, zone, cancellation);
    }
}
