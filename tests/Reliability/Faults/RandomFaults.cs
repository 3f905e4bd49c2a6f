namespace OriginCloudRegions.Reliability.Faults;

/// <summary>Chooses faults by seed and number of the call: runs with the same seed have the same faults.</summary>
internal sealed class RandomFaults(int seed)
{
    private static readonly (Fault Fault, double Share)[] Shares =
    [
        (Fault.Delay, 0.04),
        (Fault.InternalError, 0.01),
        (Fault.Busy, 0.005),
        (Fault.BusyRetryAfter, 0.002),
        (Fault.TooMany, 0.005),
        (Fault.TooManyRetryAfter, 0.002),
        (Fault.CutBefore, 0.01),
        (Fault.CutAfter, 0.015),
        (Fault.HalfBody, 0.01),
        (Fault.Stall, 0.001),
        (Fault.Hang, 0.001),
    ];

    public static IEnumerable<Fault> Kinds => Shares.Select(each => each.Fault);

    public Fault For(StorageCall call)
    {
        var left = Fraction(call.Ordinal);
        return Shares.FirstOrDefault(each => (left -= each.Share) < 0).Fault;
    }

    // SplitMix64, because System.Random starts with similar numbers for neighbouring seeds.
    private double Fraction(long ordinal)
    {
        var mixed = unchecked((((ulong)(uint)seed << 32) + (ulong)ordinal) * 0x9E3779B97F4A7C15);
        mixed = unchecked((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9);
        mixed = unchecked((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB);
        return ((mixed ^ (mixed >> 31)) >> 11) * (1.0 / (1UL << 53));
    }
}
