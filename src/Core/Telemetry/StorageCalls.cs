namespace OriginCloudRegions.Core.Telemetry;

/// <summary>Counts the storage calls made for one request, retries included, and the time they take.</summary>
public sealed class StorageCalls
{
    private static readonly AsyncLocal<IReadOnlyList<StorageCalls>?> Ambient = new();
    private long ticks;
    private int count;

    public int Count => Volatile.Read(ref count);

    public TimeSpan Duration => new(Volatile.Read(ref ticks));

    /// <summary>The counter of this asynchronous flow; null unless exactly one is attached.</summary>
    internal static StorageCalls? Current => Ambient.Value is [var only] ? only : null;

    /// <summary>Counts the calls of this asynchronous flow from here on.</summary>
    public void Attach() => Ambient.Value = [this];

    /// <summary>Counts the calls of this asynchronous flow for each of several requests that wait for them.</summary>
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
