namespace OriginCloudRegions.Model.Partitions;

/// <summary>A defect that a test plants in the transport, to show that the exploration finds it.</summary>
internal enum TransportDefect
{
    None,
    ResendsUnguardedWrites,
    ForgetsLostAnswers,
    CommitsTwice,
}
