namespace OriginCloudRegions.Local.Host;

/// <summary>The host gives a handler up at its third failed exit within half an hour.</summary>
internal sealed class RestartLimit(TimeProvider time)
{
    private const int Exits = 3;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(30);

    private readonly Queue<DateTimeOffset> recent = [];

    public bool IsReachedByAnotherExit()
    {
        var now = time.GetUtcNow();
        recent.Enqueue(now);
        while (recent.Peek() <= now - Window)
        {
            recent.Dequeue();
        }

        return recent.Count >= Exits;
    }
}
