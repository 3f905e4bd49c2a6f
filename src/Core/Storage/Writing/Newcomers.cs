namespace OriginCloudRegions.Core.Storage.Writing;

/// <summary>
/// Guesses whether an address that is put is new to its zone. Where the last ones all were, a look before the write would be
/// a call for nothing. A wrong guess costs a transaction that fails, and as many looks again before the next guess.
/// </summary>
internal sealed class Newcomers
{
    /// <summary>As many as a transaction's worth of lost guesses is to be rare for.</summary>
    public const int Enough = 32;

    private int inARow;

    public bool IsNextProbablyOne => Volatile.Read(ref inARow) >= Enough;

    /// <remarks>Two callers at once may count as one: it stays a guess.</remarks>
    public void Saw(bool isNew) => Volatile.Write(ref inARow, isNew ? Math.Min(inARow + 1, Enough) : 0);
}
