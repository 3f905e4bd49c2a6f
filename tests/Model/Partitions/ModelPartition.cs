using System.Globalization;
using Azure;
using Azure.Data.Tables;
using OriginCloudRegions.Core;
using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Storage.Partitions;
using OriginCloudRegions.Core.Storage.Transport;
using OriginCloudRegions.Core.Zones;

namespace OriginCloudRegions.Model.Partitions;

/// <summary>A partition as one instance sees it: a table in memory, a network, and the transport's retries.</summary>
internal sealed class ModelPartition(
    TablePartition table, INetwork network, Instance instance, ZoneId zone, Defect defect = Defect.None)
    : IZonePartition
{
    private const int MaxTries = 3;
    private const int MaxTriesWhileBusy = 11;

    public Task<MappingRow?> FindAsync(OriginAddress address, CancellationToken cancellation) => ReadAsync(
        $"find {address.Text}",
        () => table.Find(TableKeys.Mapping(address)) is { } entity ? MappingRow.Read(entity) : null,
        cancellation);

    public Task<ZoneCounter> CounterAsync(CancellationToken cancellation) =>
        ReadAsync("read the counter", Counter, cancellation);

    public Task<ZoneView> LookAsync(IReadOnlyCollection<OriginAddress> addresses, CancellationToken cancellation) =>
        ReadAsync(
            $"look at {string.Join(" and ", addresses.Select(address => address.Text))}",
            () => ViewOf(Rows().Where(row => addresses.Contains(row.Mapping.Address))),
            cancellation);

    public Task<ZoneView> PageAsync(long skip, int take, CancellationToken cancellation) =>
        ReadAsync($"list {take} from {skip}", () => ViewOf(Rows().Skip((int)skip).Take(take)), cancellation);

    public async Task<WriteResult> ReplaceAsync(RowChange change)
    {
        var write = new TableWrite(CanResend: true);
        return ResultOf(await WriteAsync([change.Action(TableKeys.Zone(zone))], write), write);
    }

    public Task TouchCounterAsync()
    {
        var counter = new TableEntity(TableKeys.Zone(zone), TableKeys.CounterRow);
        var touch = new TableTransactionAction(TableTransactionActionType.UpdateMerge, counter, ETag.All);
        return WriteAsync([touch], new TableWrite(CanResend: true));
    }

    public async Task<WriteResult> SubmitAsync(IReadOnlyList<TableTransactionAction> actions, bool canResend)
    {
        var write = new TableWrite(canResend || defect == Defect.ResendsUnguardedWrites);
        try
        {
            var result = ResultOf(await WriteAsync(actions, write), write);
            return result.Outcome == ChangeOutcome.Applied && defect == Defect.CommitsTwice
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

    private static string Describe(TableTransactionAction action)
    {
        var count = ((TableEntity)action.Entity).GetInt32(ZoneCounter.Column);
        return $"{action.ActionType} {action.Entity.RowKey} at {action.ETag}{(count is null ? "" : $" with {count}")}";
    }

    private ZoneCounter Counter() =>
        table.Find(TableKeys.CounterRow) is { } entity ? ZoneCounter.Read(entity) : ZoneCounter.None;

    private IEnumerable<MappingRow> Rows() =>
        table.Entities.Where(entity => entity.RowKey != TableKeys.CounterRow).Select(MappingRow.Read);

    private ZoneView ViewOf(IEnumerable<MappingRow> rows) => new(Counter(), [.. rows], IsOnePage: true);

    private WriteResult ResultOf(WriteResult answer, TableWrite write) => answer.Outcome == ChangeOutcome.Applied
        ? answer
        : WriteResult.Conflict(answer.FailedAction, write.IsAnswerLost && defect != Defect.ForgetsLostAnswers);

    private Task<T> ReadAsync<T>(string what, Func<T> read, CancellationToken cancellation) =>
        CallAsync(1, () => what, read, null, cancellation);

    private Task<WriteResult> WriteAsync(IReadOnlyList<TableTransactionAction> actions, TableWrite write) => CallAsync(
        actions.Count,
        () => string.Join(", ", actions.Select(Describe)),
        () => table.Submit(actions),
        write,
        CancellationToken.None);

    /// <summary>Sends a call up to three times, as the transport does.</summary>
    private async Task<T> CallAsync<T>(
        int entities, Func<string> what, Func<T> apply, TableWrite? write, CancellationToken cancellation)
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
                write.LoseAnswer();
                instance.LostAnswers++;
            }

            if (attempt >= (fate == CallFate.Refused ? MaxTriesWhileBusy : MaxTries)
                || write is { CanResend: false, IsAnswerLost: true })
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
