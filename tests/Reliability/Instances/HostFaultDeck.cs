using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Reliability.Instances;

/// <summary>The faults of instances in random order, so mixed that a few cycles hold every kind.</summary>
internal sealed class HostFaultDeck(Head head, Random random)
{
    private readonly Queue<HostFault> left = [];

    /// <summary>The kinds that a round must inject.</summary>
    public static IEnumerable<HostFault> Kinds(Head head) => head == Head.Worker ? Enum.GetValues<HostFault>() : [HostFault.Kill];

    public HostFault Draw()
    {
        if (left.Count == 0)
        {
            Shuffle();
        }

        return left.Dequeue();
    }

    // A cut costs an instance the host's time limit, so it is rare.
    private void Shuffle()
    {
        HostFault[] cycle = head == Head.Worker
            ?
            [
                HostFault.Kill, HostFault.Kill, HostFault.Kill, HostFault.KillAfterWrite, HostFault.KillAfterWrite,
                HostFault.Stall, HostFault.Stall, HostFault.CutStream,
            ]
            : [HostFault.Kill];
        random.Shuffle(cycle);
        foreach (var fault in cycle)
        {
            left.Enqueue(fault);
        }
    }
}
