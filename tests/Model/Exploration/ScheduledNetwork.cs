namespace OriginCloudRegions.Model.Exploration;

/// <summary>Holds all storage calls that are under way, until the schedule decides what happens to them.</summary>
internal sealed class ScheduledNetwork : INetwork
{
    private readonly List<StorageCall> calls = [];

    /// <summary>Whether calls are applied and answered immediately.</summary>
    public bool IsDirect { get; set; }

    /// <summary>Calls that were sent and not applied.</summary>
    public IEnumerable<StorageCall> Sent =>
        calls.Where(call => call is { IsAwaited: true, IsApplied: false, From.IsStalled: false });

    /// <summary>Calls whose answer is under way.</summary>
    public IEnumerable<StorageCall> Applied =>
        calls.Where(call => call is { IsAwaited: true, IsApplied: true, From.IsStalled: false });

    /// <summary>Calls that no instance waits for any more, and that may still be applied.</summary>
    public IEnumerable<StorageCall> Late => calls.Where(call => call is { IsAwaited: false, IsApplied: false });

    public void Send(StorageCall call)
    {
        if (IsDirect)
        {
            call.Apply();
            call.End(CallFate.Answered);
        }
        else
        {
            calls.Add(call);
        }
    }

    public Task PauseAsync(int attempt, TimeProvider clock) => Task.CompletedTask;

    /// <summary>Forgets the calls that can have no further effect.</summary>
    public void Sweep() => calls.RemoveAll(call => call is { IsAwaited: false, IsApplied: true });

    /// <summary>Ends a try that never reached the table.</summary>
    public void Drop(StorageCall call, CallFate fate)
    {
        calls.Remove(call);
        call.End(fate);
    }
}
