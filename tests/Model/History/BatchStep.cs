namespace OriginCloudRegions.Model.History;

/// <summary>
/// A batch looks at all of its addresses at one moment, and writes those that differ at a later moment. Between the two
/// moments, nothing guards the rows that the batch does not have to change.
/// </summary>
internal static class BatchStep
{
    /// <summary>A batch of puts that was applied, or that has an unknown outcome and is applied.</summary>
    public sealed record PutsAll(IReadOnlyDictionary<int, int> Places) : Step
    {
        public override Move? Next(Situation now)
        {
            if (now.Looked is not { } same)
            {
                same = Bits(Places.Where(put => now.State[put.Key].Place == put.Value).Select(put => put.Key));
                return new Move(now.State, same, IsLast: same == Bits(Places.Keys));
            }

            var state = now.State;
            foreach (var (address, place) in Places.Where(put => !IsIn(same, put.Key)))
            {
                if (state[address].Place != place)
                {
                    state = state.With(address, new StoredMapping(place));
                }
                else if (!now.IsAnswerLost)
                {
                    return null;
                }
            }

            return state.Count > now.State.Count && state.Count > now.Quota ? null : new Move(state, same);
        }
    }

    public sealed record MeetsQuota(IReadOnlyCollection<int> Addresses) : Step
    {
        public override Move? Next(Situation now)
        {
            var growth = Addresses.Count(address => !now.State.Has(address));
            return growth > 0 && now.State.Count + growth > now.Quota ? new Move(now.State) : null;
        }
    }

    /// <summary>A batch of deletes with the mappings that it removed.</summary>
    public sealed record DeletesAll(IReadOnlyCollection<int> Addresses, IReadOnlyDictionary<int, StoredMapping> Removed) : Step
    {
        public override Move? Next(Situation now)
        {
            if (now.Looked is not { } missing)
            {
                missing = Bits(Addresses.Where(address => !now.State.Has(address)));
                var isAsTold = missing == Bits(Addresses.Where(address => !Removed.ContainsKey(address)));
                return isAsTold ? new Move(now.State, missing, IsLast: Removed.Count == 0) : null;
            }

            var state = now.State;
            foreach (var (address, mapping) in Removed)
            {
                if (!(state.Has(address) ? state[address].Fits(mapping) : now.IsAnswerLost))
                {
                    return null;
                }

                state = state.With(address, StoredMapping.None);
            }

            return new Move(state, missing);
        }

        public override string ToString() => $"removed {string.Join(", ", Removed.Select(row => $"{row.Key}: {row.Value}"))}";
    }

    /// <summary>A batch of deletes that has an unknown outcome and removes mappings.</summary>
    public sealed record MayDeleteAll(IReadOnlyCollection<int> Addresses) : Step
    {
        public override Move? Next(Situation now)
        {
            if (now.Looked is not { } missing)
            {
                missing = Bits(Addresses.Where(address => !now.State.Has(address)));
                return new Move(now.State, missing, IsLast: false);
            }

            var found = Addresses.Where(address => !IsIn(missing, address)).ToList();
            return found.All(now.State.Has)
                ? new Move(found.Aggregate(now.State, (state, address) => state.With(address, StoredMapping.None)), missing)
                : null;
        }
    }

    private static int Bits(IEnumerable<int> addresses) => addresses.Aggregate(0, (bits, address) => bits | (1 << address));

    private static bool IsIn(int bits, int address) => (bits & (1 << address)) != 0;
}
