using System.Collections.Concurrent;
using OriginCloudRegions.Reliability.History;

namespace OriginCloudRegions.Reliability.Callers;

/// <summary>Requests and answers of all callers.</summary>
internal sealed class Journal
{
    private readonly ConcurrentDictionary<string, int> calls = new();
    private readonly ConcurrentQueue<(long Start, long End)> answered = [];
    private readonly ConcurrentQueue<(int Calls, TaskCompletionSource Reached)> marks = [];
    private int count;
    private int lost;
    private int duringOutages;

    public ConcurrentQueue<Operation> Operations { get; } = [];

    public ConcurrentQueue<Refusal> Refusals { get; } = [];

    /// <summary>Answers that no correct service gives.</summary>
    public ConcurrentQueue<string> Wrong { get; } = [];

    public int Count => Volatile.Read(ref count);

    /// <summary>Calls with an unknown outcome.</summary>
    public int Lost => Volatile.Read(ref lost);

    /// <summary>Lost calls that the host answered by itself because of a fault of the worker or the host.</summary>
    public int LostToOutages => Volatile.Read(ref duringOutages);

    public string ByKind =>
        string.Join(", ", calls.OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => $"{kind.Key} {kind.Value}"));

    /// <summary>The longest time without an answer with a known outcome, in timestamps.</summary>
    public long LongestUnavailability => answered.Select(answer => answer.End).Order()
        .Aggregate((Last: answered.Min(answer => answer.Start), Longest: 0L), (so, end) => (end, Math.Max(so.Longest, end - so.Last)))
        .Longest;

    public long LongestAnswer => answered.Max(answer => answer.End - answer.Start);

    public void Tell(Call call, Told told, long start, long end)
    {
        answered.Enqueue((start, end));
        Keep(call, told.Steps, start, end);
        if (told.RefusedFor is { } addresses)
        {
            Refusals.Enqueue(new Refusal(call.Zone, addresses, start, end));
        }

        if (told.Wrong is { } why)
        {
            Keep(call, call.MayHaveDone, start, Operation.Never);
            Wrong.Enqueue($"{why} ({call.Method} {call.Path} {call.Body})");
        }

        Add(call);
    }

    public void Lose(Call call, long start)
    {
        Interlocked.Increment(ref lost);
        Keep(call, call.MayHaveDone, start, Operation.Never);
        Add(call);
    }

    public void LoseToOutage(Call call, long start)
    {
        Interlocked.Increment(ref duringOutages);
        Lose(call, start);
    }

    /// <summary>Completes when so many calls have been made.</summary>
    public Task ReachedAsync(int calls)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        marks.Enqueue((calls, reached));
        Announce();
        return reached.Task;
    }

    private void Keep(Call call, IEnumerable<(string Address, Step Step)> steps, long start, long end)
    {
        foreach (var (address, step) in steps)
        {
            Operations.Enqueue(new Operation(call.Zone, address, step, start, end));
        }
    }

    private void Add(Call call)
    {
        calls.AddOrUpdate(call.Name, 1, (_, made) => made + 1);
        Interlocked.Increment(ref count);
        Announce();
    }

    private void Announce()
    {
        foreach (var (at, reached) in marks)
        {
            if (Count >= at)
            {
                reached.TrySetResult();
            }
        }
    }
}
