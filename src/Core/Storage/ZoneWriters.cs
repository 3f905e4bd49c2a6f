using System.Collections.Concurrent;

namespace OriginCloudRegions.Core.Storage;

/// <summary>The writers of the zones that something is, or lately was, written to.</summary>
internal sealed class ZoneWriters : IDisposable
{
    private static readonly TimeSpan KeptIdle = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<string, ZoneWriter> writers = new(StringComparer.Ordinal);
    private readonly Func<string, ZoneWriter> create;
    private readonly ITimer sweep;

    public ZoneWriters(LazyTable table, int quota, TimeProvider clock)
    {
        create = zone => new ZoneWriter(new ZoneCommit(table, zone, quota), clock);
        sweep = clock.CreateTimer(_ => DropIdle(), null, KeptIdle, KeptIdle);
    }

    public int Count => writers.Count;

    /// <summary>Null where nothing was written to the zone lately.</summary>
    public ZoneWriter? Find(string zone) => writers.GetValueOrDefault(zone);

    public ZoneWriter Of(string zone) => writers.GetOrAdd(zone, create);

    public void Dispose() => sweep.Dispose();

    // A caller may hold a writer that is dropped in this moment. It still works; only its memory is not shared.
    private void DropIdle()
    {
        foreach (var writer in writers.Where(writer => writer.Value.IdleFor >= KeptIdle))
        {
            writers.TryRemove(writer);
        }
    }
}
