namespace OriginCloudRegions.Model.History;

internal static class DeleteStep
{
    /// <summary>A delete that removed the mapping, or that has an unknown outcome and removes it.</summary>
    public sealed record Removes(int Address, Condition Condition) : Step
    {
        public override Move? Next(Situation now) =>
            (now.State[Address] is { Exists: true } stored && Condition.Holds(stored)) || (now.IsAnswerLost && !now.State.Has(Address))
                ? new Move(now.State.With(Address, StoredMapping.None))
                : null;
    }

    /// <summary>A delete of an existing mapping that its precondition refused.</summary>
    public sealed record FailsCondition(int Address, Condition Condition) : Step
    {
        public override Move? Next(Situation now) =>
            now.State[Address] is { Exists: true } stored && !Condition.Holds(stored) ? new Move(now.State) : null;
    }
}
