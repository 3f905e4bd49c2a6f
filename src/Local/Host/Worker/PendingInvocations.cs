using System.Collections.Concurrent;
using OriginCloudRegions.Local.Host.Worker.Rpc;

namespace OriginCloudRegions.Local.Host.Worker;

/// <summary>The invocations of one worker that have no response yet.</summary>
internal sealed class PendingInvocations
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<InvocationResponse?>> waiting = new(StringComparer.Ordinal);
    private volatile bool over;

    public int Count => waiting.Count;

    /// <summary>Completes with the response, or with null when the worker died.</summary>
    public Task<InvocationResponse?> Add(string id)
    {
        var response = new TaskCompletionSource<InvocationResponse?>(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting[id] = response;

        // After the invocation was added: FailAll either saw it, or is seen here.
        if (over)
        {
            response.TrySetResult(null);
        }

        return response.Task;
    }

    public void Remove(string id) => waiting.TryRemove(id, out _);

    public void Complete(InvocationResponse response)
    {
        if (waiting.TryRemove(response.InvocationId, out var waiter))
        {
            waiter.TrySetResult(response);
        }
    }

    public void FailAll()
    {
        over = true;
        foreach (var waiter in waiting.Values)
        {
            waiter.TrySetResult(null);
        }
    }
}
