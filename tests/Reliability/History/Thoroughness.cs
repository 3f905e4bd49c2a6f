namespace OriginCloudRegions.Reliability.History;

/// <summary>
/// What a search takes for granted of operations whose answers were lost. An order that is found proves itself whatever was taken
/// for granted; that there is none only the whole search can say, and it is slow where much was lost.
/// </summary>
internal enum Thoroughness
{
    /// <summary>Lost puts are told apart only where an answer is likely to show what they wrote.</summary>
    OnlySeen,

    /// <summary>What an answer shows was written by an answered put, where one is left that may have written it.</summary>
    OnlyUnexplained,

    /// <summary>Nothing.</summary>
    Whole,
}
