using System.Globalization;
using Azure;
using Azure.Data.Tables;
using OriginCloudRegions.Core;
using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Storage.Partitions;
using OriginCloudRegions.Core.Zones;
using OriginCloudRegions.Model.Scheduling;
using OriginCloudRegions.Model.Storage;

namespace OriginCloudRegions.Model.Partitions;

/// <summary>The partition of a zone as one instance sees it: the table in memory, behind a network and the transport's retries.</summary>
internal sealed class ModelPartition(
    TablePartition table, INetwork network, Instance instance, ZoneId zone, TransportDefect defect = TransportDefect.None) : IZonePartition
{
    private const int MaxTries = 3;
    private const int MaxTriesWhileBusy = 11;

    public Task<MappingRow?> FindAsync(OriginAddress address, CancellationToken cancellation) => ReadAsync(
        $"find {address.Text}",
        () => table.Find(TableKeys.Mapping(address)) is { } entity ? MappingRow.Read(entity) : null,
        cancellation);

    public Task<ZoneCounter> CounterAsync(CancellationToken cancellation) => ReadAsync("read the counter", Counter, cancellation);

    public Task<ZoneView> LookAsync(IReadOnlyCollection<OriginAddress> addresses, CancellationToken cancellation)
    {
        var wanted = addresses.Select(TableKeys.Mapping).ToHashSet(StringComparer.Ordinal);
        return ReadAsync(
            $"look at {string.Join(" and ", wanted)}",
            () => new ZoneView(Counter(), [.. Rows().Where(row => wanted.Contains(row.Mapping.Address.Text))], IsOnePage: true),
            cancellation);
    }

    public Task<ZoneView> PageAsync(long skip, int take, CancellationToken cancellation) => ReadAsync(
        $"list {take} from {skip}",
        () => new ZoneView(Counter(), [.. Rows().Skip((int)skip).Take(take)], IsOnePage: true),
        cancellation);

    public async Task<WriteResult> ReplaceAsync(RowChange change)
    {
        var write = new ModelWrite(canResend: true);
        var answer = await WriteAsync([change.Action(TableKeys.Zone(zone))], write);
        return ResultOf(answer, write);
    }

    public Task TouchCounterAsync() => WriteAsync(
        [new(TableTransactionActionType.UpdateMerge, new TableEntity(TableKeys.Zone(zone), TableKeys.CounterRow), ETag.All)],
        new ModelWrite(canResend: true));

    public async Task<WriteResult> SubmitAsync(IReadOnlyList<TableTransactionAction> actions, bool canResend)
    {
        var write = new ModelWrite(canResend || defect == TransportDefect.ResendsUnguardedWrites);
        try
        {
            var result = ResultOf(await WriteAsync(actions, write), write);
            return result.Outcome == ChangeOutcome.Applied && defect == TransportDefect.CommitsTwice
                ? ResultOf(await WriteAsync([.. actions.Select(WithoutGuard)], write), write)
                : result;
        }
        catch (StorageUnavailableException) when (!write.CanResend && write.IsAnswerLost)
        {
            return new WriteResult(ChangeOutcome.Unknown);
        }
    }

    private static TableTransactionAction WithoutGuard(TableTransactionAction action) => new(
        action.ActionType == TableTransactionActionType.Delete ? action.ActionType : TableTransactionActionType.UpdateReplace,
        action.Entity,
        ETag.All);

    private static string Describe(TableTransactionAction action) => action.ActionType switch
    {
        TableTransactionActionType.Add => $"add {action.Entity.RowKey}",
        var type => $"{(type == TableTransactionActionType.Delete ? "delete" : "replace")} {action.Entity.RowKey} at {action.ETag}",
    } + (action.Entity is TableEntity entity && entity.GetInt32(ZoneCounter.Column) is { } count ? $" with {count}" : "");

    private ZoneCounter Counter() => table.Find(TableKeys.CounterRow) is { } entity ? ZoneCounter.Read(entity) : ZoneCounter.None;

    private IEnumerable<MappingRow> Rows() =>
        table.Entities.Where(entity => entity.RowKey != TableKeys.CounterRow).Select(MappingRow.Read);

    private WriteResult ResultOf(TransactionAnswer answer, ModelWrite write) => answer.IsApplied
        ? new WriteResult(ChangeOutcome.Applied, ETag: answer.ETag)
        : WriteResult.Conflict(answer.FailedAction, write.IsAnswerLost && defect != TransportDefect.ForgetsLostAnswers);

    private Task<T> ReadAsync<T>(string what, Func<T> read, CancellationToken cancellation) =>
        CallAsync(1, () => what, read, null, cancellation);

    private Task<TransactionAnswer> WriteAsync(
        IReadOnlyList<TableTransactionAction> actions, ModelWrite write) => CallAsync(
        actions.Count,
        () => string.Join(", ", actions.Select(Describe)),
        () => table.Submit(actions),
        write,
        CancellationToken.None);

    /// <summary>Sends a call up to three times, as the transport does.</summary>
    private async Task<T> CallAsync<T>(
        int entities, Func<string> what, Func<T> apply, ModelWrite? write, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            cancellation.ThrowIfCancellationRequested();
            var call = new StorageCall(instance, write is not null, entities, what, () => apply());
            using var leaving = cancellation.UnsafeRegister(static (sent, token) => ((StorageCall)sent!).Cancel(token), call);
            network.Send(call);
            var fate = await call.Fate;
            if (fate == CallFate.Answered)
            {
                return (T)call.Answer!;
            }

            if (fate == CallFate.Lost && write is not null)
            {
                write.IsAnswerLost = true;
                instance.LostAnswers++;
            }

            if (attempt >= (fate == CallFate.Refused ? MaxTriesWhileBusy : MaxTries) || write is { CanResend: false, IsAnswerLost: true })
            {
                throw new StorageUnavailableException(string.Create(CultureInfo.InvariantCulture, $"Try {attempt} failed."))
                {
                    IsBusy = fate == CallFate.Refused && write is not { IsAnswerLost: true },
                };
            }

            await network.PauseAsync(attempt, instance.Clock);
        }
    }
}
