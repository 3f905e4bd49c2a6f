namespace OriginCloudRegions.Reliability.Faults;

/// <summary>Counts the faults of each kind.</summary>
internal sealed class FaultCounts<TFault>
    where TFault : struct, Enum
{
    private readonly Dictionary<TFault, int> counts = Enum.GetValues<TFault>().ToDictionary(fault => fault, _ => 0);
    private readonly Lock gate = new();

    public int this[TFault fault]
    {
        get
        {
            lock (gate)
            {
                return counts[fault];
            }
        }
    }

    public void Add(TFault fault)
    {
        lock (gate)
        {
            counts[fault]++;
        }
    }

    public override string ToString() =>
        string.Join(", ", Enum.GetValues<TFault>().Where(fault => this[fault] > 0).Select(fault => $"{fault} {this[fault]}"));
}
