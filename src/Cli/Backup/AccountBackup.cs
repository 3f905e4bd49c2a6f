using Azure.Data.Tables;
using OriginCloudRegions.Cli.Audit;
using OriginCloudRegions.Cli.Output;
using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Core.Storage.Credentials;
using OriginCloudRegions.Core.Storage.Transport;
using OriginCloudRegions.Core.Zones;

namespace OriginCloudRegions.Cli.Backup;

/// <summary>Writes all credentials and zones to a backup, one zone after the other, while callers write.</summary>
internal sealed class AccountBackup(TableService service, BackupWriter writer, ProgressLines progress)
{
    private readonly List<Shortfall> shortfalls = [];

    public async Task<IReadOnlyList<Shortfall>> RunAsync(CancellationToken cancellation)
    {
        await foreach (var credential in new TableCredentialStore(service).ListAsync(cancellation))
        {
            if (Check(null, credential.Id.ShortHash, () => CredentialLine.Of(credential).Read()) is { } valid)
            {
                await writer.WriteAsync(new BackupPart.OfCredential(valid));
            }
        }

        await foreach (var (zone, isOneMoment) in new ZoneScan(service.Mappings).ReadAsync(cancellation))
        {
            await WriteAsync(zone, isOneMoment);
            progress.Report($"{writer.Written.Zones:N0} zones, {writer.Written.Mappings:N0} mappings");
        }

        return shortfalls;
    }

    private async Task WriteAsync(ZoneSnapshot zone, bool isOneMoment)
    {
        var mappings = zone.Rows.Select(row => Check(zone.Zone, row.RowKey, () => Read(row))).OfType<OriginMapping>().ToList();
        if (mappings.Count > 0 && ZoneId.TryParse(zone.Zone, out var id))
        {
            await writer.WriteAsync(new BackupPart.OfZone(id, mappings));
        }

        if (!isOneMoment)
        {
            shortfalls.Add(new Shortfall(
                zone.Zone, null, "it changed during every reading: each mapping is as it was, but not all at one moment"));
        }
    }

    private static OriginMapping Read(TableEntity row) => new MappingLine(
        row.PartitionKey,
        row.RowKey,
        row[nameof(OriginMapping.Vendor)] as string ?? "",
        row[nameof(OriginMapping.Region)] as string ?? "",
        (row[nameof(OriginMapping.ModifiedOn)] as DateTimeOffset?)?.UtcDateTime ?? default).Read().Mapping;

    // Reports a row that a restore would not accept.
    private T? Check<T>(string? zone, string row, Func<T> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (FormatException invalid)
        {
            shortfalls.Add(new Shortfall(zone, row, $"left out: {invalid.Message}"));
            return null;
        }
    }
}
