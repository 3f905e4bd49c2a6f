using Azure.Data.Tables;
using OriginCloudRegions.Core.Storage.Partitions;
using OriginCloudRegions.Core.Storage.Transport;

namespace OriginCloudRegions.Cli.Audit;

/// <summary>All rows of a zone and its counter at one moment.</summary>
internal sealed record ZoneSnapshot(string Zone, TableEntity? Counter, IReadOnlyList<TableEntity> Rows)
{
    private const int Tries = 50;

    /// <summary>Null if the counter does not hold a number.</summary>
    public int? Count => Counter?[ZoneCounter.Column] as int?;

    public bool IsEmpty => Counter is null && Rows.Count == 0;

    /// <summary>Whether one query returned all rows. One page is a snapshot.</summary>
    public bool IsOnePage { get; private init; } = true;

    public static ZoneSnapshot Of(string zone, IReadOnlyList<TableEntity> entities) => new(
        zone,
        entities.FirstOrDefault(entity => entity.RowKey == TableKeys.CounterRow),
        [.. entities.Where(entity => entity.RowKey != TableKeys.CounterRow)]);

    public bool IsSameAs(ZoneSnapshot other) =>
        Counter?.ETag == other.Counter?.ETag
        && Rows.Select(row => (row.RowKey, row.ETag)).SequenceEqual(other.Rows.Select(row => (row.RowKey, row.ETag)));

    // Reads a zone at one moment, or returns null if the zone changed during every reading. For several pages, the ETag
    // of the counter must be equal before and after a reading: every added or deleted row changes it.
    public static async Task<ZoneSnapshot?> TakeAsync(LazyTable table, string zone, CancellationToken cancellation)
    {
        for (var moved = 0; moved < Tries; moved++)
        {
            var read = await ReadAsync(table, zone, cancellation);
            if (read.IsOnePage)
            {
                return read;
            }

            var after = await table.Client.GetEntityIfExistsAsync<TableEntity>(
                zone, TableKeys.CounterRow, [ZoneCounter.Column], cancellation);
            if (read.Counter?.ETag == (after.HasValue ? after.Value!.ETag : null))
            {
                return read;
            }

            await PauseAsync(moved, cancellation);
        }

        return null;
    }

    // Reads the counter first, because its key sorts before every address.
    public static async Task<ZoneSnapshot> ReadAsync(LazyTable table, string zone, CancellationToken cancellation)
    {
        var (entities, pages) = (new List<TableEntity>(), 0);
        await foreach (var page in table.PagesAsync(TableClient.CreateQueryFilter($"PartitionKey eq {zone}"), null, null, cancellation))
        {
            entities.AddRange(page);
            pages++;
        }

        return Of(zone, entities) with { IsOnePage = pages <= 1 };
    }

    /// <summary>Waits up to 10, 20, 40, 80 or 160 ms after a conflict.</summary>
    internal static Task PauseAsync(int losses, CancellationToken cancellation) =>
        Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.NextDouble() * 10 * (1 << Math.Min(losses, 4))), cancellation);
}
