using Azure.Data.Tables;
using OriginCloudRegions.Cli.Audit;
using OriginCloudRegions.Core;
using OriginCloudRegions.Core.Storage.Partitions;
using OriginCloudRegions.Core.Storage.Transport;

namespace OriginCloudRegions.Cli.Restore;

/// <summary>Writes up to 99 rows of a zone and its counter in one transaction, while callers write.</summary>
internal sealed class RowWriter(LazyTable table, int quota)
{
    /// <summary>The most rows of a transaction: it holds 100 entities, and the counter is one of them.</summary>
    public const int MaxRows = 99;

    /// <summary>The number of tries after conflicts: about 15 s in all.</summary>
    private const int Tries = 200;

    /// <summary>Whether a transaction was applied or may have been applied.</summary>
    public bool HasWritten { get; private set; }

    /// <returns>Null when every goal is reached; otherwise the reason why no goal was written.</returns>
    public async Task<string?> WriteAsync(string zone, IReadOnlyList<RowGoal> goals, CancellationToken cancellation)
    {
        for (var lost = 0; lost < Tries; lost++)
        {
            var (counter, rows) = await LookAsync(zone, goals, cancellation);
            var actions = new List<TableTransactionAction>();
            var (growth, isCounted) = (0, false);
            foreach (var goal in goals)
            {
                var row = rows.GetValueOrDefault(goal.Key);
                if (goal.ActionFor(zone, row) is { } action)
                {
                    actions.Add(action);
                    var grows = (goal with { IsStored = row is not null }).Growth;
                    (growth, isCounted) = (growth + grows, isCounted || grows != 0);
                }
            }

            if (actions.Count == 0)
            {
                return null;
            }

            if (growth > 0 && counter.Count + growth > quota)
            {
                return $"it is full: it has {counter.Count} mappings, and {growth} more exceed {quota}";
            }

            if (isCounted)
            {
                actions.Add(counter.ChangeTo(zone, counter.Count + growth));
            }

            // A counter that does not exist has no ETag that prevents a resend from writing twice.
            if (await TrySubmitAsync(actions, canResend: !isCounted || counter.ETag is not null, cancellation))
            {
                return null;
            }

            await ZoneSnapshot.PauseAsync(lost, cancellation);
        }

        return "its mappings change too fast; run the restore again";
    }

    // Reads the counter and the rows from the first to the last key. Their ETags guard the writes.
    private async Task<(ZoneCounter Counter, Dictionary<string, TableEntity> Rows)> LookAsync(
        string zone, IReadOnlyList<RowGoal> goals, CancellationToken cancellation)
    {
        var keys = goals.Select(goal => goal.Key).Order(StringComparer.Ordinal).ToList();
        var (first, last) = (keys[0], keys[^1]);
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {zone} and (RowKey eq {TableKeys.CounterRow} or (RowKey ge {first} and RowKey le {last}))");
        var rows = new Dictionary<string, TableEntity>(StringComparer.Ordinal);
        await foreach (var page in table.PagesAsync(filter, null, null, cancellation))
        {
            foreach (var entity in page)
            {
                rows.Add(entity.RowKey, entity);
            }
        }

        return (rows.Remove(TableKeys.CounterRow, out var counter) ? ZoneCounter.Read(counter) : ZoneCounter.None, rows);
    }

    // Returns false after a conflict or a lost answer. The next try reads whether the transaction was applied.
    private async Task<bool> TrySubmitAsync(List<TableTransactionAction> actions, bool canResend, CancellationToken cancellation)
    {
        var write = new TableWrite(canResend);
        using var tries = write.Begin();
        try
        {
            await table.WriteAsync(client => client.SubmitTransactionAsync(actions, cancellation));
            HasWritten = true;
            return true;
        }
        catch (TableTransactionFailedException conflict) when (conflict.Status is 404 or 409 or 412)
        {
            return false;
        }
        catch (StorageUnavailableException) when (write.IsAnswerLost)
        {
            HasWritten = true;
            return false;
        }
    }
}
