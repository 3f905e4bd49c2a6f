using System.Collections.Concurrent;

namespace OriginCloudRegions.Reliability.Callers;

/// <summary>Requests and answers of all callers.</summary>
internal sealed class Journal
{
    private readonly ConcurrentDictionary<string, int> calls = new();
    private readonly ConcurrentQueue<(long Start, long End)> answered = [];
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

    /// <summary>Lost calls that the host answered itself, because of a fault of the worker or the host.</summary>
    public int LostToOutages => Volatile.Read(ref duringOutages);

    public string ByKind =>
        string.Join(", ", calls.OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => $"{kind.Key} {kind.Value}"));

    /// <summary>The longest time without an answer with a known outcome, in timestamps.</summary>
    public long LongestUnavailability
    {
        get
        {
            var ends = answered.Select(answer => answer.End).Order().ToList();
            return ends.Zip(ends.Prepend(answered.Min(answer => answer.Start)), (end, last) => end - last).Max();
        }
    }

    public long LongestAnswer => answered.Max(answer => answer.End - answer.Start);

    public void Keep(Call call, Effect effect, long start, long end)
    {
        answered.Enqueue((start, end));
        Keep(call, effect.Steps, start, end);
        if (effect.RefusedFor is { } addresses)
        {
            Refusals.Enqueue(new Refusal(call.Zone, addresses, start, end));
        }

        if (effect.Wrong is { } why)
        {
            Keep(call, call.MayHaveDone, start, Operation.Never);
            Wrong.Enqueue($"{why} ({call.Method} {call.Path} {call.Body})");
        }

        Tally(call);
    }

    public void Lose(Call call, long start, bool isOutage = false)
    {
        Interlocked.Increment(ref lost);
        Interlocked.Add(ref duringOutages, isOutage ? 1 : 0);
        Keep(call, call.MayHaveDone, start, Operation.Never);
        Tally(call);
    }

    /// <summary>Completes when this many calls have been made.</summary>
    public async Task ReachedAsync(int calls, CancellationToken stop = default)
    {
        while (Count < calls)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), stop);
        }
    }

    private void Keep(Call call, IEnumerable<(string Address, Step Step)> steps, long start, long end)
    {
        foreach (var (address, step) in steps)
        {
            Operations.Enqueue(new Operation(call.Zone, address, step, start, end));
        }
    }

    private void Tally(Call call)
    {
        calls.AddOrUpdate(call.Name, 1, (_, made) => made + 1);
        Interlocked.Increment(ref count);
    }
}
