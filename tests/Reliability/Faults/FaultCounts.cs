namespace OriginCloudRegions.Reliability.Faults;

/// <summary>How many storage calls met which fault.</summary>
internal sealed class FaultCounts
{
    private readonly int[] counts = new int[Enum.GetValues<Fault>().Length];

    public int this[Fault fault] => Volatile.Read(ref counts[(int)fault]);

    public void Add(Fault fault) => Interlocked.Increment(ref counts[(int)fault]);

    public override string ToString() =>
        string.Join(", ", Enum.GetValues<Fault>().Where(fault => this[fault] > 0).Select(fault => $"{fault} {this[fault]}"));
}
