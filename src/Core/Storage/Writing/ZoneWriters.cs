using System.Collections.Concurrent;
using OriginCloudRegions.Core.Zones;

namespace OriginCloudRegions.Core.Storage.Writing;

internal sealed class ZoneWriters : IDisposable
{
    private static readonly TimeSpan KeptIdle = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<ZoneId, ZoneWriter> writers = [];
    private readonly Func<ZoneId, ZoneWriter> create;
    private readonly ITimer sweep;

    public ZoneWriters(Func<ZoneId, ZoneWriter> create, TimeProvider clock)
    {
        this.create = create;
        sweep = clock.CreateTimer(_ => DropIdle(), null, KeptIdle, KeptIdle);
    }

    public int Count => writers.Count;

    public ZoneWriter? Find(ZoneId zone) => writers.GetValueOrDefault(zone);

    public ZoneWriter Of(ZoneId zone) => writers.GetOrAdd(zone, create);

    public void Dispose() => sweep.Dispose();

    // A request may still use a dropped writer. That writer works: two writers of one zone only cause conflicts.
    private void DropIdle()
    {
        foreach (var writer in writers.Where(writer => writer.Value.IdleFor >= KeptIdle))
        {
            writers.TryRemove(writer);
        }
    }
}
