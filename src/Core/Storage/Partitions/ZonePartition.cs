using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Storage.Transport;
using OriginCloudRegions.Core.Zones;

namespace OriginCloudRegions.Core.Storage.Partitions;

/// <inheritdoc cref="IZonePartition"/>
internal sealed class ZonePartition(LazyTable table, ZoneId zone) : IZonePartition
{
    /// <summary>The service returns at most 1,000 entities a call.</summary>
    private const int MaxPerCall = 1000;

    private readonly string partition = TableKeys.Zone(zone);

    public async Task<MappingRow?> FindAsync(OriginAddress address, CancellationToken cancellation)
    {
        var found = await table.Client.GetEntityIfExistsAsync<TableEntity>(
            partition, TableKeys.Mapping(address), MappingRow.Columns, cancellation);
        return found is { HasValue: true, Value: { } entity } ? MappingRow.Read(entity) : null;
    }

    public async Task<ZoneCounter> CounterAsync(CancellationToken cancellation)
    {
        var found = await table.Client.GetEntityIfExistsAsync<TableEntity>(
            partition, TableKeys.CounterRow, [ZoneCounter.Column], cancellation);
        return found is { HasValue: true, Value: { } entity } ? ZoneCounter.Read(entity) : ZoneCounter.None;
    }

    /// <inheritdoc/>
    /// <remarks>A filter holds at most 15 comparisons, so a batch reads all rows up to its last address: at most four calls.</remarks>
    public async Task<ZoneView> LookAsync(IReadOnlyCollection<OriginAddress> addresses, CancellationToken cancellation)
    {
        var wanted = addresses.Select(TableKeys.Mapping).ToHashSet(StringComparer.Ordinal);
        var last = wanted.Max(StringComparer.Ordinal)!;
        var filter = wanted.Count == 1
            ? TableClient.CreateQueryFilter($"PartitionKey eq {partition} and (RowKey eq {TableKeys.CounterRow} or RowKey eq {last})")
            : TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey le {last}");
        var (counter, rows, pages) = (ZoneCounter.None, new List<MappingRow>(wanted.Count), 0);
        await foreach (var page in PagesAsync(filter, MaxPerCall, cancellation))
        {
            pages++;
            counter = CounterIn(page) ?? counter;
            rows.AddRange(page.Where(entity => wanted.Contains(entity.RowKey)).Select(MappingRow.Read));
        }

        return new ZoneView(counter, rows, IsOnePage: pages <= 1);
    }

    /// <inheritdoc/>
    /// <remarks>Table Storage cannot skip: rows before the page are read and dropped, at most four calls.</remarks>
    public async Task<ZoneView> PageAsync(long skip, int take, CancellationToken cancellation)
    {
        var (counter, rows, pages, at) = (ZoneCounter.None, new List<MappingRow>(), 0, 0L);
        var perCall = (int)Math.Min(MaxPerCall, skip + take + 1);
        await foreach (var page in PagesAsync(TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), perCall, cancellation))
        {
            pages++;
            counter = CounterIn(page) ?? counter;
            rows.AddRange(page
                .Where(entity => entity.RowKey != TableKeys.CounterRow && at++ >= skip)
                .Take(take - rows.Count)
                .Select(MappingRow.Read));
            if (rows.Count == take || skip >= counter.Count)
            {
                break;
            }
        }

        return new ZoneView(counter, rows, IsOnePage: pages <= 1);
    }

    public async Task<WriteResult> ReplaceAsync(RowChange change, CancellationToken cancellation)
    {
        var write = new TableWrite(CanResend: true);
        using var tries = write.Begin();
        try
        {
            await table.Client.UpdateEntityAsync(
                MappingRow.Write(partition, change.After!), change.Before!.ETag, TableUpdateMode.Replace, cancellation);
            return new WriteResult(ChangeOutcome.Applied);
        }
        catch (RequestFailedException conflict) when (conflict.Status is 404 or 412)
        {
            return WriteResult.Conflict(0, write.IsAnswerLost);
        }
    }

    public async Task<WriteResult> SubmitAsync(IReadOnlyList<TableTransactionAction> actions, bool canResend)
    {
        var write = new TableWrite(canResend);
        using var tries = write.Begin();
        try
        {
            var answers = await SubmitAsync(actions);
            return new WriteResult(ChangeOutcome.Applied, ETag: answers[^1].Headers.ETag ?? default);
        }
        catch (TableTransactionFailedException failure) when (failure.Status is 404 or 409 or 412)
        {
            return WriteResult.Conflict(failure.FailedTransactionActionIndex, write.IsAnswerLost);
        }
        catch (TableTransactionFailedException failure) when (StorageFaultsPolicy.IsFault(failure.Status))
        {
            throw new StorageUnavailableException("Table Storage could not commit a transaction.", failure);
        }
        catch (StorageUnavailableException) when (!canResend && write.IsAnswerLost)
        {
            return new WriteResult(ChangeOutcome.Unknown);
        }
    }

    private static ZoneCounter? CounterIn(IReadOnlyList<TableEntity> page) =>
        page is [{ RowKey: TableKeys.CounterRow } first, ..] ? ZoneCounter.Read(first) : null;

    private async Task<IReadOnlyList<Response>> SubmitAsync(IReadOnlyList<TableTransactionAction> actions)
    {
        try
        {
            return (await table.Client.SubmitTransactionAsync(actions)).Value;
        }
        catch (TableTransactionFailedException failure) when (LazyTable.IsMissing(failure))
        {
            await table.CreateAsync(CancellationToken.None);
            return (await table.Client.SubmitTransactionAsync(actions)).Value;
        }
    }

    private async IAsyncEnumerable<IReadOnlyList<TableEntity>> PagesAsync(
        string filter, int perCall, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var pages = table.Client.QueryAsync<TableEntity>(filter, perCall, [.. MappingRow.Columns, ZoneCounter.Column], cancellation)
            .AsPages()
            .GetAsyncEnumerator(cancellation);
        await using (pages)
        {
            while (await LazyTable.NextAsync(pages))
            {
                yield return pages.Current.Values;
            }
        }
    }
}
