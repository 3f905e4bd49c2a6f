namespace OriginCloudRegions.Reliability.History;

/// <summary>
/// Looks for an order of the operations on one address that explains every answer. Each operation takes effect at one
/// moment between its start and its end; one with an unknown outcome at any time after its start, or never.
/// </summary>
/// <remarks>
/// Herlihy and Wing (1990) define linearizability. The search follows Wing and Gong (1993). As in Lowe (2017), it
/// remembers each state that it has tried, and tries none twice.
/// </remarks>
internal sealed class AddressSearch
{
    /// <summary>Far more than a correct history needs. An incorrect history may have too many orders to try.</summary>
    private const int MaxTries = 1_000_000;

    /// <summary>Bytes. The search recurses once for each operation, so it needs a thread with a large stack.</summary>
    private const int StackPerOperation = 8 * 1024;

    private readonly Operation[] operations;
    private readonly Thoroughness thoroughness;
    private readonly UInt128[] marks;
    private readonly RemainingOperations remaining;
    private readonly HashSet<(UInt128 Done, Mapping? State)> tried = [];
    private UInt128 done;
    private int certainLeft;
    private (int Left, Mapping? State, int[] Candidates) deepest = (int.MaxValue, null, []);

    private AddressSearch(IReadOnlyCollection<Operation> history, Thoroughness thoroughness)
    {
        this.thoroughness = thoroughness;
        var searched = thoroughness == Thoroughness.OnlySeen ? LikelyHistory.Of(history) : history;
        operations = [.. searched.OrderBy(operation => operation.Start)];
        certainLeft = operations.Count(operation => operation.IsCertain);
        remaining = new RemainingOperations(operations);

        // The sum of their marks identifies a set of operations.
        var random = new Random(operations.Length);
        marks = [.. operations.Select(_ => new UInt128((ulong)random.NextInt64(), (ulong)random.NextInt64()))];
    }

    /// <summary>Returns where the search got stuck; null if there is an order.</summary>
    public static string? Contradiction(IReadOnlyCollection<Operation> history)
    {
        string? contradiction = null;
        var thread = new Thread(Search, StackPerOperation * (history.Count + 32));
        thread.Start();
        thread.Join();
        return contradiction;

        void Search()
        {
            foreach (var thoroughness in Enum.GetValues<Thoroughness>())
            {
                contradiction = new AddressSearch(history, thoroughness).Run();
                if (contradiction is null)
                {
                    break;
                }
            }
        }
    }

    private string? Run() =>
        Explains(null) ? null
        : tried.Count > MaxTries ? $"no order found within {MaxTries} tries; {Describe()}"
        : $"no order explains the answers; {Describe()}";

    /// <summary>Whether an order of the remaining operations explains their answers, from this mapping on.</summary>
    private bool Explains(Mapping? state)
    {
        // A read that fits takes effect now: it changes nothing, so a later moment has no advantage.
        var reads = new Stack<int>();
        while (remaining.Candidates().FirstOrDefault(index => IsFittingRead(index, state), -1) is var read and >= 0)
        {
            Remove(read);
            reads.Push(read);
        }

        if (certainLeft < deepest.Left)
        {
            deepest = (certainLeft, state, [.. remaining.Candidates()]);
        }

        if (certainLeft == 0 || (tried.Add((done, state)) && Next(state).Any(index => ExplainsAfter(index, state))))
        {
            return true;
        }

        foreach (var read in reads)
        {
            Restore(read);
        }

        return false;
    }

    private IEnumerable<int> Next(Mapping? state)
    {
        var candidates = remaining.Candidates().Select(index => (index, operations[index])).ToList();
        return new NextOperations(state, candidates, MayBeExplained).InOrder();
    }

    private bool ExplainsAfter(int index, Mapping? state)
    {
        if (tried.Count > MaxTries)
        {
            return false;
        }

        operations[index].Step.TryApply(state, out var after);
        Remove(index);
        if (Explains(after))
        {
            return true;
        }

        Restore(index);
        return false;
    }

    private bool MayBeExplained(Operation look) => thoroughness != Thoroughness.Whole && remaining.MayExplain(look);

    private bool IsFittingRead(int index, Mapping? state) =>
        operations[index] is { IsCertain: true, Step: Step.Sees or Step.SeesSome } read
        && read.Step.TryApply(state, out var after)
        && after == state;

    private void Remove(int index)
    {
        remaining.Remove(index);
        done += marks[index];
        certainLeft -= operations[index].IsCertain ? 1 : 0;
    }

    private void Restore(int index)
    {
        remaining.Restore(index);
        done -= marks[index];
        certainLeft += operations[index].IsCertain ? 1 : 0;
    }

    private string Describe() =>
        $"{deepest.Left} of {operations.Length} answers are left where the mapping is "
        + $"{deepest.State?.ToString() ?? "none"}:" + string.Concat(deepest.Candidates.Select(index => $"\n    {operations[index]}"));
}
