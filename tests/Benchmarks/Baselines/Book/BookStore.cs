using Azure;
using Azure.Data.Tables;

namespace OriginCloudRegions.Book;

/// <summary>
/// A row for each mapping and a counter for each zone, changed together under the counter's ETag. After a conflict, the
/// store waits and tries again.
/// </summary>
/// <param name="pauses">The time to wait after a number of conflicts.</param>
public sealed class BookStore(TableClient table, Func<int, TimeSpan> pauses)
{
    private const int Quota = 3500;
    private const string CounterKey = "!quota";

    /// <returns>Null if the zone is full.</returns>
    public async Task<BookMapping?> PutAsync(string zone, BookMapping wanted)
    {
        for (var losses = 0; ; losses++)
        {
            try
            {
                return await TryPutAsync(zone, wanted with { ModifiedOn = TimeProvider.System.GetUtcNow() });
            }
            catch (RequestFailedException lost) when (lost.ErrorCode == "TableNotFound")
            {
                await table.CreateIfNotExistsAsync();
            }
            catch (RequestFailedException lost) when (lost.Status is 404 or 409 or 412)
            {
                await Task.Delay(pauses(losses));
            }
        }
    }

    public async Task<BookMapping?> FindAsync(string zone, string ip) =>
        await table.GetEntityIfExistsAsync<TableEntity>(zone, ip) is { HasValue: true, Value: { } found } ? Read(found) : null;

    public async Task<IReadOnlyList<BookMapping>> ListAsync(string zone, int skip, int take)
    {
        var rows = new List<BookMapping>();
        await foreach (var row in table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {zone}")))
        {
            if (row.RowKey != CounterKey)
            {
                rows.Add(Read(row));
            }

            if (rows.Count == skip + take)
            {
                break;
            }
        }

        return [.. rows.Skip(skip)];
    }

    private async Task<BookMapping?> TryPutAsync(string zone, BookMapping wanted)
    {
        var row = new TableEntity(zone, wanted.OriginIp)
        {
            ["Vendor"] = wanted.Vendor,
            ["Region"] = wanted.Region,
            ["ModifiedOn"] = wanted.ModifiedOn,
        };
        if (await table.GetEntityIfExistsAsync<TableEntity>(zone, wanted.OriginIp) is { HasValue: true, Value: { } found })
        {
            var mapping = Read(found);
            if (mapping.Vendor == wanted.Vendor && mapping.Region == wanted.Region)
            {
                return mapping;
            }

            await table.UpdateEntityAsync(row, found.ETag, TableUpdateMode.Replace);
            return wanted;
        }

        var counter = await table.GetEntityIfExistsAsync<TableEntity>(zone, CounterKey) is { HasValue: true, Value: { } counted }
            ? counted
            : null;
        var count = counter?.GetInt32("Count") ?? 0;
        if (count >= Quota)
        {
            return null;
        }

        var raised = new TableEntity(zone, CounterKey) { ["Count"] = count + 1 };
        await table.SubmitTransactionAsync(
        [
            new TableTransactionAction(TableTransactionActionType.Add, row),
            counter is null
                ? new TableTransactionAction(TableTransactionActionType.Add, raised)
                : new TableTransactionAction(TableTransactionActionType.UpdateReplace, raised, counter.ETag),
        ]);
        return wanted;
    }

    private static BookMapping Read(TableEntity row) =>
        new(row.RowKey, row.GetString("Vendor"), row.GetString("Region"), row.GetDateTimeOffset("ModifiedOn"));
}
