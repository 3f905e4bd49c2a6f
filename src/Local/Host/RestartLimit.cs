namespace OriginCloudRegions.Local.Host;

/// <summary>Counts failed exits in half an hour. The host gives up at the third exit.</summary>
internal sealed class RestartLimit(TimeProvider time)
{
    public const int Exits = 3;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(30);

    private readonly Queue<DateTimeOffset> recent = [];

    public int CountAnotherExit()
    {
        var now = time.GetUtcNow();
        recent.Enqueue(now);
        while (recent.Peek() <= now - Window)
        {
            recent.Dequeue();
        }

        return recent.Count;
    }
}
