using System.Collections.Concurrent;

namespace OriginCloudRegions.Reliability.Faults;

internal sealed class FaultCounts<TFault>
    where TFault : struct, Enum
{
    private readonly ConcurrentDictionary<TFault, int> counts = [];

    public int this[TFault fault] => counts.GetValueOrDefault(fault);

    public void Add(TFault fault) => counts.AddOrUpdate(fault, 1, (_, count) => count + 1);

    public override string ToString() =>
        string.Join(", ", counts.OrderBy(count => count.Key).Select(count => $"{count.Key} {count.Value}"));
}
