using Azure;
using Azure.Data.Tables;
using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Storage.Transport;
using OriginCloudRegions.Core.Zones;

namespace OriginCloudRegions.Core.Storage.Partitions;

internal sealed class ZonePartition(LazyTable table, ZoneId zone) : IZonePartition
{
    /// <summary>The most rows that Table Storage returns in one call.</summary>
    private const int MaxPerCall = 1000;

    private static readonly string[] Columns = [.. MappingRow.Columns, ZoneCounter.Column];

    private readonly string partition = TableKeys.Zone(zone);

    public async Task<MappingRow?> FindAsync(OriginAddress address, CancellationToken cancellation) =>
        await GetAsync(TableKeys.Mapping(address), MappingRow.Columns, cancellation) is { } entity ? MappingRow.Read(entity) : null;

    public async Task<ZoneCounter> CounterAsync(CancellationToken cancellation) =>
        await GetAsync(TableKeys.CounterRow, [ZoneCounter.Column], cancellation) is { } entity
            ? ZoneCounter.Read(entity)
            : ZoneCounter.None;

    // A filter holds at most 15 comparisons, too few for the addresses of a batch. A batch therefore reads all rows up
    // to its last address, in at most four calls.
    public Task<ZoneView> LookAsync(IReadOnlyCollection<OriginAddress> addresses, CancellationToken cancellation)
    {
        var wanted = addresses.Select(TableKeys.Mapping).ToHashSet(StringComparer.Ordinal);
        var last = wanted.Max(StringComparer.Ordinal)!;
        var filter = wanted.Count == 1
            ? TableClient.CreateQueryFilter($"PartitionKey eq {partition} and (RowKey eq {TableKeys.CounterRow} or RowKey eq {last})")
            : TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey le {last}");
        return ReadAsync(filter, MaxPerCall, row => wanted.Contains(row.RowKey), _ => wanted.Count, cancellation);
    }

    // Table Storage cannot skip rows. This method reads and drops the rows before the page, in at most four calls.
    public Task<ZoneView> PageAsync(long skip, int take, CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition}");
        var (perCall, at) = ((int)Math.Min(MaxPerCall, skip + take + 1), 0L);
        return ReadAsync(filter, perCall, _ => at++ >= skip, counter => skip < counter.Count ? take : 0, cancellation);
    }

    public Task<WriteResult> ReplaceAsync(RowChange change) => WriteAsync(
        canResend: true,
        async client =>
        {
            var entity = MappingRow.Write(partition, change.After!);
            await client.UpdateEntityAsync(entity, change.Before!.ETag, TableUpdateMode.Replace);
            return default;
        });

    public Task TouchCounterAsync() => WriteAsync(
        canResend: true,
        async client =>
        {
            await client.UpdateEntityAsync(new TableEntity(partition, TableKeys.CounterRow), ETag.All, TableUpdateMode.Merge);
            return default;
        });

    public Task<WriteResult> SubmitAsync(IReadOnlyList<TableTransactionAction> actions, bool canResend) => WriteAsync(
        canResend,
        async client => (await client.SubmitTransactionAsync(actions)).Value[0].Headers.ETag ?? default);

    private async Task<WriteResult> WriteAsync(bool canResend, Func<TableClient, Task<ETag>> send)
    {
        var write = new TableWrite(canResend);
        using var tries = write.Begin();
        try
        {
            return new WriteResult(ChangeOutcome.Applied, ETag: await table.WriteAsync(send));
        }
        catch (RequestFailedException conflict) when (conflict.Status is 404 or 409 or 412)
        {
            var action = conflict is TableTransactionFailedException transaction ? transaction.FailedTransactionActionIndex : 0;
            return WriteResult.Conflict(action, write.IsAnswerLost);
        }
        catch (StorageUnavailableException) when (!canResend && write.IsAnswerLost)
        {
            return new WriteResult(ChangeOutcome.Unknown);
        }
    }

    private async Task<TableEntity?> GetAsync(string row, IEnumerable<string> columns, CancellationToken cancellation)
    {
        var found = await table.Client.GetEntityIfExistsAsync<TableEntity>(partition, row, columns, cancellation);
        return found.HasValue ? found.Value : null;
    }

    private async Task<ZoneView> ReadAsync(
        string filter, int perCall, Func<TableEntity, bool> isWanted, Func<ZoneCounter, int> enough, CancellationToken cancellation)
    {
        var (counter, rows, pages) = (ZoneCounter.None, new List<MappingRow>(), 0);
        await foreach (var page in table.PagesAsync(filter, perCall, Columns, cancellation))
        {
            pages++;
            if (page.Count == 0)
            {
                // Storage may return an empty page before others, so the counter is still unknown.
                continue;
            }

            var hasCounter = page is [{ RowKey: TableKeys.CounterRow }, ..];
            counter = hasCounter ? ZoneCounter.Read(page[0]) : counter;
            var most = enough(counter);
            rows.AddRange(page.Skip(hasCounter ? 1 : 0).Where(isWanted).Take(most - rows.Count).Select(MappingRow.Read));
            if (rows.Count == most)
            {
                break;
            }
        }

        return new ZoneView(counter, rows, IsOnePage: pages <= 1);
    }
}
