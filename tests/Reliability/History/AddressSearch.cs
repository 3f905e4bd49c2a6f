namespace OriginCloudRegions.Reliability.History;

/// <summary>
/// Looks for an order of the operations on one address that explains every answer: each takes effect at one moment between
/// its start and its end (linearizability: Herlihy and Wing 1990; searched as Wing and Gong 1993 and Lowe 2017 do, remembering
/// what was tried). One whose answer was lost takes effect after its start, or never.
/// </summary>
internal sealed class AddressSearch
{
    /// <summary>Far more than a history of a correct service takes; without a bound a wrong one could take for ever.</summary>
    private const int MaxTries = 200_000;

    private readonly Operation[] operations;
    private readonly Thoroughness thoroughness;
    private readonly UInt128[] marks;
    private readonly RemainingOperations remaining;
    private readonly HashSet<(UInt128 Done, Mapping? State)> tried = [];
    private readonly Stack<Branch> path = [];
    private Mapping? state;
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

        // A set of operations is known by the sum of their marks.
        var random = new Random(operations.Length);
        marks = [.. operations.Select(_ => new UInt128((ulong)random.NextInt64(), (ulong)random.NextInt64()))];
    }

    /// <summary>Null where there is such an order; else where the search got stuck.</summary>
    public static string? Contradiction(IReadOnlyCollection<Operation> history)
    {
        string? stuck = null;
        foreach (var thoroughness in Enum.GetValues<Thoroughness>())
        {
            stuck = new AddressSearch(history, thoroughness).Run();
            if (stuck is null)
            {
                return null;
            }
        }

        return stuck;
    }

    private string? Run()
    {
        Enter();
        while (certainLeft > 0)
        {
            if (tried.Count > MaxTries)
            {
                return $"no order found within {MaxTries} tries; {Describe()}";
            }

            if (path.Peek().Next() is { } choice)
            {
                Take(choice);
                Enter();
                continue;
            }

            Undo(path.Pop());
            if (path.Count == 0)
            {
                return $"no order explains the answers; {Describe()}";
            }

            PutBack();
        }

        return null;
    }

    /// <summary>A new place in the search. What only looks, and may look now, does so: to wait could not help it.</summary>
    private void Enter()
    {
        var branch = new Branch(state);
        path.Push(branch);
        while (remaining.Candidates().FirstOrDefault(JustLooks, -1) is var looks and >= 0)
        {
            Remove(looks);
            branch.Looked.Add(looks);
        }

        if (certainLeft < deepest.Left)
        {
            deepest = (certainLeft, state, [.. remaining.Candidates()]);
        }

        if (tried.Add((done, state)))
        {
            var candidates = remaining.Candidates().Select(index => (index, operations[index])).ToList();
            branch.Choices = new NextOperations(state, candidates, MayBeExplained).InOrder().GetEnumerator();
        }
    }

    private bool MayBeExplained(Operation look) => thoroughness != Thoroughness.Whole && remaining.MayExplain(look);

    private bool JustLooks(int index) =>
        operations[index] is { IsCertain: true, Step: Step.Sees or Step.SeesSome } look
        && look.Step.TryApply(state, out var after)
        && after == state;

    private void Take(int index)
    {
        operations[index].Step.TryApply(state, out var after);
        Remove(index);
        path.Peek().Taken = index;
        state = after;
    }

    private void PutBack()
    {
        var branch = path.Peek();
        Restore(branch.Taken);
        state = branch.State;
    }

    private void Undo(Branch branch)
    {
        for (var i = branch.Looked.Count - 1; i >= 0; i--)
        {
            Restore(branch.Looked[i]);
        }
    }

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
        $"{deepest.Left} of {operations.Length} answers are left where the mapping is {deepest.State?.ToString() ?? "none"}:\n    "
        + string.Join("\n    ", deepest.Candidates.Select(index => operations[index]));

    private sealed class Branch(Mapping? state)
    {
        public Mapping? State => state;

        public List<int> Looked { get; } = [];

        /// <summary>Taken one by one: the later ones are seldom needed.</summary>
        public IEnumerator<int>? Choices { get; set; }

        public int Taken { get; set; }

        public int? Next() => Choices?.MoveNext() == true ? Choices.Current : null;
    }
}
