namespace OriginCloudRegions.Reliability.History;

/// <summary>Effect of an operation on one address at one moment. Null means that there is no mapping.</summary>
internal abstract record Step
{
    /// <summary>Whether the answer fits this mapping, and which mapping the operation leaves.</summary>
    public abstract bool TryApply(Mapping? before, out Mapping? after);

    /// <summary>Shows the mapping, or null for a missing mapping.</summary>
    public sealed record Sees(Mapping? Mapping) : Step
    {
        public override bool TryApply(Mapping? before, out Mapping? after)
        {
            after = Mapping is null ? before : before?.And(Mapping);
            return Mapping is null ? before is null : before?.CanBe(Mapping) == true;
        }
    }

    /// <summary>Shows that there is some mapping.</summary>
    public sealed record SeesSome : Step
    {
        public override bool TryApply(Mapping? before, out Mapping? after)
        {
            after = before;
            return before is not null;
        }
    }

    /// <summary>Creates or replaces. A put of the same vendor and region changes nothing, not even the time.</summary>
    public sealed record Puts(Mapping Mapping, bool OnlyNew = false) : Step
    {
        public override bool TryApply(Mapping? before, out Mapping? after)
        {
            var repeats = before?.Place == Mapping.Place;
            after = repeats ? before!.And(Mapping) : Mapping;
            return OnlyNew ? before is null : !repeats || before!.CanBe(Mapping);
        }
    }

    /// <param name="Place">The vendor and region that the answer shows.</param>
    /// <param name="MayBeGone">
    /// Whether an answer of storage was lost meanwhile. A delete that finds the mapping missing then answers that it
    /// deleted it, although a concurrent delete may have done so.
    /// </param>
    public sealed record Deletes(string? Place = null, bool MayBeGone = false) : Step
    {
        public override bool TryApply(Mapping? before, out Mapping? after)
        {
            after = null;
            return before is null ? MayBeGone : Place is null || Place == before.Place;
        }
    }
}
