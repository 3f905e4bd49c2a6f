namespace OriginCloudRegions.Reliability.Faults;

/// <summary>The calls that storage has received and not answered; none while storage is down.</summary>
internal sealed class ForwardedCalls
{
    private readonly Lock gate = new();
    private TaskCompletionSource? drained;
    private int running;

    public bool IsOpen
    {
        get
        {
            lock (gate)
            {
                return drained is null;
            }
        }
    }

    public bool TryEnter()
    {
        lock (gate)
        {
            if (drained is not null)
            {
                return false;
            }

            running++;
            return true;
        }
    }

    public void Leave()
    {
        lock (gate)
        {
            if (--running == 0)
            {
                drained?.TrySetResult();
            }
        }
    }

    /// <summary>Lets no further call in, and waits for those that are.</summary>
    public Task CloseAsync()
    {
        lock (gate)
        {
            drained = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (running == 0)
            {
                drained.SetResult();
            }

            return drained.Task;
        }
    }

    public void Open()
    {
        lock (gate)
        {
            drained = null;
        }
    }
}
