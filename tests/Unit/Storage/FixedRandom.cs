namespace OriginCloudRegions.Unit.Storage;

/// <summary>Returns the same number every time. With 0, random pauses end at once.</summary>
internal sealed class FixedRandom(double number) : Random
{
    /// <summary>Number of draws: one for each random pause.</summary>
    public int Draws { get; private set; }

    public override double NextDouble()
    {
        Draws++;
        return number;
    }
}
