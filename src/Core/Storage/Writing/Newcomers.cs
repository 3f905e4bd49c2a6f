namespace OriginCloudRegions.Core.Storage.Writing;

/// <summary>
/// Guesses that an address is new to its zone if the last 32 were. A wrong guess costs a transaction and 32 reads.
/// </summary>
internal sealed class Newcomers
{
    public const int Enough = 32;

    private int inARow;

    public bool IsNextProbablyOne => Volatile.Read(ref inARow) >= Enough;

    /// <remarks>Two concurrent callers may count as one.</remarks>
    public void Saw(bool isNew) => Volatile.Write(ref inARow, isNew ? Math.Min(inARow + 1, Enough) : 0);
}
