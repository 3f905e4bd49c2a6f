using System.Runtime.CompilerServices;
using OriginCloudRegions.Cli.Backup;
using OriginCloudRegions.Cli.Output;
using OriginCloudRegions.Cli.Running;
using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Core.Storage.Credentials;
using OriginCloudRegions.Core.Storage.Transport;

namespace OriginCloudRegions.Cli.Restore;

internal sealed class AccountRestore(TableService service, BackupReader backup, RestoreOptions options, ProgressLines progress)
{
    /// <summary>The number of zones that are restored in parallel. The writes of one zone are sequential.</summary>
    private const int ZonesAtOnce = 8;

    private readonly ZoneRestore restore = new(service.Mappings, options);
    private readonly TableCredentialStore credentials = new(service);
    private readonly Lock gate = new();
    private bool hasAdded;

    public bool HasWritten => hasAdded || restore.HasWritten;

    /// <summary>Reads the whole backup and writes nothing.</summary>
    /// <exception cref="RefusedException">The backup is invalid, or one of the zones is missing.</exception>
    public async Task CheckAsync(IReadOnlyCollection<string> zones, CancellationToken cancellation)
    {
        var missing = zones.ToHashSet(StringComparer.Ordinal);
        await foreach (var part in backup.ReadAsync(cancellation))
        {
            if (part is BackupPart.OfZone zone)
            {
                missing.Remove(zone.Zone.Text);
            }
        }

        if (missing.Count > 0)
        {
            throw new RefusedException($"The backup has no mappings of zone {missing.Order(StringComparer.Ordinal).First()}.");
        }
    }

    public async Task<RestoredMappings> RestoreAsync(IReadOnlyCollection<string> zones, CancellationToken cancellation)
    {
        var sum = RestoredMappings.None;
        var limits = new ParallelOptions { MaxDegreeOfParallelism = ZonesAtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(ZonesAsync(zones, cancellation), limits, async (zone, token) =>
        {
            var done = await restore.RunAsync(zone, token);
            lock (gate)
            {
                sum += done;
                progress.Report($"{sum.Zones:N0} zones, {sum.Added + sum.Replaced:N0} mappings restored, {sum.Unchanged:N0} unchanged");
            }
        });
        return sum;
    }

    // Returns the credentials of the backup that are not in storage, because they were revoked or lost.
    public async Task<IReadOnlyList<Credential>> MissingCredentialsAsync(CancellationToken cancellation)
    {
        var stored = await credentials.ListAsync(cancellation)
            .Select(credential => credential.Id)
            .ToHashSetAsync(cancellationToken: cancellation);
        return await backup.ReadAsync(cancellation)
            .OfType<BackupPart.OfCredential>()
            .Select(part => part.Credential)
            .Where(credential => !stored.Contains(credential.Id))
            .ToListAsync(cancellation);
    }

    public async Task AddAsync(Credential credential, CancellationToken cancellation)
    {
        await credentials.SaveAsync(credential, cancellation);
        hasAdded = true;
    }

    private async IAsyncEnumerable<BackupPart.OfZone> ZonesAsync(
        IReadOnlyCollection<string> zones, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var part in backup.ReadAsync(cancellation))
        {
            if (part is BackupPart.OfZone zone && (zones.Count == 0 || zones.Contains(zone.Zone.Text)))
            {
                yield return zone;
            }
        }
    }
}
