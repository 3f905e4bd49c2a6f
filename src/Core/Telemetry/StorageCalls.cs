namespace OriginCloudRegions.Core.Telemetry;

/// <summary>Counts the storage calls of one request, with retries, and their total time.</summary>
public sealed class StorageCalls
{
    private static readonly AsyncLocal<IReadOnlyList<StorageCalls>?> Ambient = new();
    private long ticks;
    private int count;

    public int Count => Volatile.Read(ref count);

    public TimeSpan Duration => new(Volatile.Read(ref ticks));

    /// <summary>Null unless exactly one request owns this asynchronous flow.</summary>
    internal static StorageCalls? Current => Ambient.Value is [var only] ? only : null;

    public void Attach() => Ambient.Value = [this];

    internal static void AttachTo(IEnumerable<StorageCalls?> requests) => Ambient.Value = [.. requests.OfType<StorageCalls>()];

    internal static void Add(TimeSpan duration)
    {
        foreach (var request in Ambient.Value ?? [])
        {
            Interlocked.Increment(ref request.count);
            Interlocked.Add(ref request.ticks, duration.Ticks);
        }
    }
}
