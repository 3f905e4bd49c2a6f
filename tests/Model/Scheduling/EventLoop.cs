namespace OriginCloudRegions.Model.Scheduling;

/// <summary>The continuations of all simulated instances, run by one thread, and their virtual time.</summary>
/// <remarks>Code under test that continues on another thread makes schedules irreproducible: the loop fails.</remarks>
internal sealed class EventLoop
{
    private readonly int thread = Environment.CurrentManagedThreadId;
    private volatile string? escape;

    public Timeline Time { get; } = new();

    /// <summary>Continuations that may run now.</summary>
    public List<Continuation> Ready { get; } = [];

    /// <summary>Whether this is the loop's thread. If not, <see cref="Verify"/> will throw.</summary>
    public bool IsHere()
    {
        if (Environment.CurrentManagedThreadId == thread)
        {
            return true;
        }

        escape ??= Environment.StackTrace;
        return false;
    }

    /// <exception cref="InvalidOperationException">The code under test continued on another thread.</exception>
    public void Verify()
    {
        if (escape is { } trace)
        {
            throw new InvalidOperationException($"The code under test left its synchronization context:\n{trace}");
        }
    }

    /// <summary>Waits a moment for code on another thread, and throws if there is any.</summary>
    public void VerifyStuck()
    {
        SpinWait.SpinUntil(() => escape is not null, TimeSpan.FromSeconds(1));
        Verify();
    }

    public void Post(Continuation continuation)
    {
        if (IsHere() && !continuation.Instance.IsCrashed)
        {
            Ready.Add(continuation);
        }
    }

    /// <summary>Runs the continuation that the caller of this method chooses.</summary>
    public void RunOne(Continuation continuation)
    {
        Ready.Remove(continuation);
        Run(continuation);
    }

    /// <summary>Runs continuations in the order of their posting, until none is left.</summary>
    public void RunReady()
    {
        while (Ready.Count > 0)
        {
            Continuation[] batch = [.. Ready];
            Ready.Clear();
            foreach (var continuation in batch)
            {
                Run(continuation);
            }
        }
    }

    private void Run(Continuation continuation)
    {
        if (!continuation.Instance.IsCrashed)
        {
            continuation.Instance.Run(() => continuation.Callback(continuation.State));
            Verify();
        }
    }
}
