using System.Diagnostics;
using Azure;
using Azure.Data.Tables;
using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Storage.Partitions;
using OriginCloudRegions.Core.Telemetry;

namespace OriginCloudRegions.Unit.Storage;

/// <summary>Holds each transaction until the test answers it. Reads return what the test sets.</summary>
internal sealed class HeldPartition : IZonePartition
{
    private TaskCompletionSource<WriteResult> answer = new();

    /// <summary>The row keys of each submitted transaction, without the key of the counter.</summary>
    public List<string[]> Submitted { get; } = [];

    public List<bool> Resendable { get; } = [];

    public ZoneCounter Counter { get; set; } = new(7, new ETag("counted"));

    /// <summary>Exception that a read of the counter throws; null if the read returns the counter.</summary>
    public Exception? CounterFault { get; set; }

    /// <summary>The span and the storage calls to which each read of the counter belongs.</summary>
    public List<(Activity? Span, StorageCalls? Calls)> CounterReaders { get; } = [];

    public int CounterReads => CounterReaders.Count;

    public int Touches { get; private set; }

    public List<MappingRow> Rows { get; } = [];

    public void Answer(ChangeOutcome outcome, int? failedAction = null) =>
        Next().SetResult(new WriteResult(outcome, failedAction, new ETag($"after {Submitted.Count}")));

    public void Fail(Exception fault) => Next().SetException(fault);

    public Task<MappingRow?> FindAsync(OriginAddress address, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<ZoneCounter> CounterAsync(CancellationToken cancellation)
    {
        CounterReaders.Add((Activity.Current, StorageCalls.Current));
        return CounterFault is null ? Task.FromResult(Counter) : Task.FromException<ZoneCounter>(CounterFault);
    }

    public Task<ZoneView> LookAsync(IReadOnlyCollection<OriginAddress> addresses, CancellationToken cancellation) =>
        Task.FromResult(new ZoneView(Counter, [.. Rows.Where(row => addresses.Contains(row.Mapping.Address))], IsOnePage: true));

    public Task<ZoneView> PageAsync(long skip, int take, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<WriteResult> ReplaceAsync(RowChange change) => SubmitAsync([change.Action("zone-a")], true);

    public Task TouchCounterAsync()
    {
        Touches++;
        return Task.CompletedTask;
    }

    public Task<WriteResult> SubmitAsync(IReadOnlyList<TableTransactionAction> actions, bool canResend)
    {
        Submitted.Add([.. actions.Select(action => action.Entity.RowKey).Where(key => key != TableKeys.CounterRow)]);
        Resendable.Add(canResend);
        StorageCalls.Add(TimeSpan.Zero);
        return answer.Task;
    }

    private TaskCompletionSource<WriteResult> Next()
    {
        var held = answer;
        answer = new TaskCompletionSource<WriteResult>();
        return held;
    }
}
