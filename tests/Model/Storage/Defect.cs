namespace OriginCloudRegions.Model.Storage;

/// <summary>A defect that a test plants in the table or the transport, to show that the exploration finds it.</summary>
internal enum Defect
{
    None,
    IgnoresCounterETags,
    IgnoresRowETags,
    ReplacesOnAdd,
    AppliesTheFirstHalf,
    ResendsUnguardedWrites,
    ForgetsLostAnswers,
    CommitsTwice,
}
