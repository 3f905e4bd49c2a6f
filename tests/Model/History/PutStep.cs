namespace OriginCloudRegions.Model.History;

internal static class PutStep
{
    public sealed record Creates(int Address, StoredMapping Mapping, Condition Condition) : Step
    {
        public override Move? Next(Situation now) => now.State[Address] switch
        {
            { Exists: false } none => Condition.Holds(none) && now.State.Count < now.Quota ? new Move(now.State.With(Address, Mapping)) : null,
            var stored => now.IsAnswerLost && stored.Fits(Mapping) ? new Move(now.State.With(Address, stored.And(Mapping))) : null,
        };
    }

    public sealed record Replaces(int Address, StoredMapping Mapping, Condition Condition) : Step
    {
        public override Move? Next(Situation now)
        {
            var stored = now.State[Address];
            var isReplaced = stored.Exists && stored.Place != Mapping.Place && Condition.Holds(stored);
            return isReplaced || (now.IsAnswerLost && stored.Fits(Mapping)) ? new Move(now.State.With(Address, Mapping)) : null;
        }
    }

    /// <summary>A put that found its vendor and region in the row.</summary>
    public sealed record Keeps(int Address, StoredMapping Mapping, Condition Condition) : Step
    {
        public override Move? Next(Situation now) => now.State[Address] is var stored && stored.Fits(Mapping) && Condition.Holds(stored)
            ? new Move(now.State.With(Address, stored.And(Mapping)))
            : null;
    }

    public sealed record MeetsQuota(int Address, Condition Condition) : Step
    {
        public override Move? Next(Situation now) =>
            !now.State.Has(Address) && now.State.Count >= now.Quota && Condition.Holds(StoredMapping.None) ? new Move(now.State) : null;
    }

    /// <summary>A put that has an unknown outcome and writes.</summary>
    public sealed record MayWrite(int Address, int Place, Condition Condition) : Step
    {
        public override Move? Next(Situation now)
        {
            var stored = now.State[Address];
            var writes = Condition.Holds(stored) && stored.Place != Place && (stored.Exists || now.State.Count < now.Quota);
            return writes ? new Move(now.State.With(Address, new StoredMapping(Place))) : null;
        }
    }
}
