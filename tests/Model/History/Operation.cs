namespace OriginCloudRegions.Model.History;

/// <summary>Request of a caller with its answer.</summary>
internal sealed class Operation(string asked, int caller, int start, Step unknown)
{
    public const int Never = int.MaxValue;

    public int Start => start;

    /// <summary>When the answer arrived; never if its outcome is unknown.</summary>
    public int End { get; private set; } = Never;

    /// <summary>The effect; the possible effect if the outcome is unknown.</summary>
    public Step Step { get; private set; } = unknown;

    /// <summary>Whether the instance lost the answer to a write meanwhile.</summary>
    /// <remarks>
    /// A write that finds its work done then counts it as its own, although a concurrent write may have done it
    /// (docs/reliability.md).
    /// </remarks>
    public bool IsAnswerLost { get; private set; }

    public bool IsCertain => End != Never;

    public void Complete(Step step, int end, bool isAnswerLost) => (Step, End, IsAnswerLost) = (step, end, isAnswerLost);

    public Move? Next(ZoneState state, int? looked, int quota) => Step.Next(new Situation(state, looked, quota, IsAnswerLost));

    public override string ToString() =>
        $"{start,5} to {(IsCertain ? $"{End,5}" : "  ..."),5}  caller {caller}: {asked} -> {(IsCertain ? Step : "unknown")}";
}
