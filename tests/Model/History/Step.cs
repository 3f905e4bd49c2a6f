namespace OriginCloudRegions.Model.History;

/// <summary>Effect of an operation on a zone, according to its answer.</summary>
internal abstract record Step
{
    /// <summary>Effect of a read with an unknown outcome.</summary>
    public static Step Nothing { get; } = new Sees(0, default);

    /// <summary>Returns null if the operation cannot happen now.</summary>
    public abstract Move? Next(Situation now);

    public sealed record Sees(int Address, StoredMapping Mapping) : Step
    {
        public override Move? Next(Situation now) => now.State[Address] is var stored && stored.Fits(Mapping)
            ? new Move(now.State.With(Address, stored.And(Mapping)))
            : null;
    }

    /// <summary>An answer that shows a page of all mappings and their number.</summary>
    public sealed record Lists(int Skip, int Take, IReadOnlyList<(int Address, StoredMapping Mapping)> Rows, int Total) : Step
    {
        public override Move? Next(Situation now)
        {
            var state = now.State;
            int[] page = [.. Enumerable.Range(0, ZoneState.Addresses).Where(state.Has).Skip(Skip).Take(Take)];
            if (state.Count != Total || !page.SequenceEqual(Rows.Select(row => row.Address)))
            {
                return null;
            }

            foreach (var (address, mapping) in Rows)
            {
                if (!state[address].Fits(mapping))
                {
                    return null;
                }

                state = state.With(address, state[address].And(mapping));
            }

            return new Move(state);
        }

        public override string ToString() =>
            $"[{string.Join(", ", Rows.Select(row => $"{row.Address}: {row.Mapping}"))}] of {Total}";
    }

    public sealed record FailsCondition(int Address, Condition Condition) : Step
    {
        public override Move? Next(Situation now) => Condition.Holds(now.State[Address]) ? null : new Move(now.State);
    }
}
