namespace OriginCloudRegions.Unit.Storage;

/// <summary>Returns the same number every time. With 0, random pauses end at once.</summary>
internal sealed class FixedRandom(double number) : Random
{
    public override double NextDouble() => number;
}
