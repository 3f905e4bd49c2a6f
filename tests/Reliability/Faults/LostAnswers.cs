using System.Collections.Concurrent;
using System.Diagnostics;

namespace OriginCloudRegions.Reliability.Faults;

/// <summary>Writes whose outcome the app does not know: it got no answer, or a 500.</summary>
internal sealed class LostAnswers
{
    private readonly ConcurrentQueue<(long At, StorageCall Call)> lost = [];

    public void Add(StorageCall call)
    {
        if (call.IsWrite)
        {
            lost.Enqueue((Stopwatch.GetTimestamp(), call));
        }
    }

    public bool Any(string zone, string address, long start, long end) =>
        lost.Any(answer => answer.At >= start && answer.At <= end && answer.Call.Concerns(zone, address));
}
