using System.Collections.Concurrent;

namespace OriginCloudRegions.Benchmarks.Servers;

/// <summary>The last lines that an app printed, for the message of a failure.</summary>
internal sealed class LastLines
{
    private const int Most = 50;

    private readonly ConcurrentQueue<string> lines = new();

    public void Add(string line)
    {
        lines.Enqueue(line);
        if (lines.Count > Most)
        {
            lines.TryDequeue(out _);
        }
    }

    public override string ToString() => string.Join('\n', lines);
}
