namespace OriginCloudRegions.Reliability.History;

/// <summary>Effect of an operation on one address at one moment. Null means that there is no mapping.</summary>
internal abstract record Step
{
    private Step()
    {
    }

    /// <summary>Whether the operation may find this, and answer as it did; and what it leaves.</summary>
    public abstract bool TryApply(Mapping? before, out Mapping? after);

    /// <summary>Shows the mapping, or null without one.</summary>
    public sealed record Sees(Mapping? Mapping) : Step
    {
        public override bool TryApply(Mapping? before, out Mapping? after)
        {
            after = Mapping is null ? before : before?.And(Mapping);
            return Mapping is null ? before is null : before?.CanBe(Mapping) == true;
        }
    }

    /// <summary>Tells that there is some mapping.</summary>
    public sealed record SeesSome : Step
    {
        public override bool TryApply(Mapping? before, out Mapping? after)
        {
            after = before;
            return before is not null;
        }
    }

    /// <summary>Creates or replaces; says the mapping the same already, nothing changes, its time included.</summary>
    public sealed record Puts(Mapping Mapping, bool OnlyNew = false) : Step
    {
        public override bool TryApply(Mapping? before, out Mapping? after)
        {
            var repeats = before?.Place == Mapping.Place;
            after = repeats ? before!.And(Mapping) : Mapping;
            return OnlyNew ? before is null : !repeats || before!.CanBe(Mapping);
        }
    }

    /// <summary>Takes the mapping away.</summary>
    /// <param name="Place">What it said, where the answer tells.</param>
    /// <param name="MayBeGone">
    /// Storage's answer was lost meanwhile. Then a delete that finds the mapping gone says that it deleted it, though it may have
    /// been another that did so at the same time.
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
