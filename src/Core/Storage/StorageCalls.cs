namespace OriginCloudRegions.Core.Storage;

/// <summary>Counts the storage calls made on behalf of one request, retries included, and the time they took.</summary>
public sealed class StorageCalls
{
    private static readonly AsyncLocal<StorageCalls?> Ambient = new();
    private long ticks;
    private int count;

    public int Count => Volatile.Read(ref count);

    public TimeSpan Duration => new(Volatile.Read(ref ticks));

    internal static StorageCalls? Current => Ambient.Value;

    /// <summary>From here on, the calls of this asynchronous flow count here.</summary>
    public void Attach() => Ambient.Value = this;

    internal void Add(int calls, TimeSpan duration)
    {
        Interlocked.Add(ref count, calls);
        Interlocked.Add(ref ticks, duration.Ticks);
    }
}
