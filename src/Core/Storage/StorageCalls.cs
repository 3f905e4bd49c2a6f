namespace OriginCloudRegions.Core.Storage;

/// <summary>Counts the storage calls made on behalf of one request, retries included, and the time they took.</summary>
public sealed class StorageCalls
{
    private static readonly AsyncLocal<StorageCalls?> Ambient = new();
    private long ticks;
    private int count;
    private int lost;

    public int Count => Volatile.Read(ref count);

    public TimeSpan Duration => new(Volatile.Read(ref ticks));

    internal static StorageCalls? Current => Ambient.Value;

    /// <summary>Tries that storage may have carried out, and whose answer did not come.</summary>
    internal int Lost => Volatile.Read(ref lost);

    /// <summary>From here on, the calls of this asynchronous flow count here.</summary>
    public void Attach() => Ambient.Value = this;

    /// <summary>What counts the calls of this flow; a new one where nothing did.</summary>
    internal static StorageCalls CurrentOrNew() => Ambient.Value ??= new StorageCalls();

    internal void Lose() => Interlocked.Increment(ref lost);

    internal void Add(int calls, TimeSpan duration)
    {
        Interlocked.Add(ref count, calls);
        Interlocked.Add(ref ticks, duration.Ticks);
    }
}
