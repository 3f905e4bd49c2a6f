using System.Collections.Concurrent;
using OriginCloudRegions.Local.Host.Worker.Rpc;

namespace OriginCloudRegions.Local.Host.Worker;

internal sealed class PendingInvocations
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<InvocationResponse?>> waiting = new(StringComparer.Ordinal);
    private volatile bool over;

    public int Count => waiting.Count;

    public Task<InvocationResponse?> Add(string id)
    {
        var response = new TaskCompletionSource<InvocationResponse?>(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting[id] = response;

        // Fails an invocation that was added after FailAll.
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
