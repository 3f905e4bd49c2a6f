namespace OriginCloudRegions.Reliability.History;

/// <summary>Assumptions of a search about operations with an unknown outcome.</summary>
/// <remarks>
/// An order that a search finds is valid under any assumption. Only a search without assumptions can prove that there
/// is no order; it is slow if many answers were lost.
/// </remarks>
internal enum Thoroughness
{
    /// <summary>A lost put counts only if an answer probably shows what it wrote.</summary>
    OnlySeen,

    /// <summary>An answer shows the mapping of a put with a known outcome, if one may have written it.</summary>
    OnlyUnexplained,

    /// <summary>No assumption.</summary>
    Whole,
}
