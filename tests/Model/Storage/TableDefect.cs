namespace OriginCloudRegions.Model.Storage;

/// <summary>A defect that a test plants in the model, to show that the exploration finds it.</summary>
internal enum TableDefect
{
    None,
    IgnoresCounterETags,
    IgnoresRowETags,
    ReplacesOnAdd,
    AppliesTheFirstHalf,
}
