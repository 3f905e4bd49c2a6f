using Azure;
using OriginCloudRegions.Core.Storage.Partitions;

namespace OriginCloudRegions.Model.Partitions;

/// <summary>One try of a storage call, on its way from an instance to the table and back.</summary>
/// <param name="entities">The number of entities that the call reads or writes.</param>
/// <param name="apply">Reads or writes the table; returns the answer.</param>
internal sealed class StorageCall(Instance from, bool isWrite, int entities, Func<string> describe, Func<object?> apply)
{
    private readonly TaskCompletionSource<CallFate> fate = new();
    private RequestFailedException? refusal;

    public Instance From => from;

    public bool IsWrite => isWrite;

    public int Entities => entities;

    public Task<CallFate> Fate => fate.Task;

    public bool IsApplied { get; private set; }

    public bool IsConflict => Answer is WriteResult { Outcome: ChangeOutcome.Conflict };

    /// <summary>The table's answer, after the call is applied.</summary>
    public object? Answer { get; private set; }

    /// <summary>Whether the instance has neither crashed nor stopped waiting for the answer.</summary>
    public bool IsAwaited => !from.IsCrashed && !fate.Task.IsCompleted;

    public void Apply()
    {
        IsApplied = true;
        try
        {
            Answer = apply();
        }
        catch (RequestFailedException refused)
        {
            refusal = refused;
        }
    }

    public void End(CallFate how)
    {
        if (how == CallFate.Answered && refusal is not null)
        {
            fate.TrySetException(refusal);
        }
        else
        {
            fate.TrySetResult(how);
        }
    }

    public void Cancel(CancellationToken cancellation) => fate.TrySetCanceled(cancellation);

    public override string ToString() =>
        $"{from}: {describe()}{(IsApplied ? $" -> {refusal?.Message ?? Text(Answer)}" : "")}";

    private static string Text(object? answer) => answer switch
    {
        null => "none",
        MappingRow row => $"{row.Mapping.Address.Text}={row.Mapping.Region} at {row.ETag}",
        ZoneCounter counter => counter.ETag is { } etag ? $"count {counter.Count} at {etag}" : "no counter",
        ZoneView view => $"{Text(view.Counter)}, [{string.Join(", ", view.Rows.Select(Text))}]",
        WriteResult { FailedAction: { } action } => $"conflict at action {action}",
        WriteResult applied => $"applied at {applied.ETag}",
        _ => $"{answer}",
    };
}
