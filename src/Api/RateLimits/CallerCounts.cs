namespace OriginCloudRegions.Api.RateLimits;

/// <summary>Counts each caller's requests in a window that begins with the caller's first request.</summary>
/// <remarks>In a full group, a new caller replaces the least active caller, which is mostly another new one.</remarks>
internal sealed class CallerCounts(TimeSpan window, TimeProvider clock)
{
    public const int MaxCallers = 16_384;

    private const int GroupSize = 8;

    private readonly Place[] places = new Place[MaxCallers];
    private readonly Lock gate = new();
    private readonly long windowLength = (long)(window.TotalSeconds * clock.TimestampFrequency);

    /// <returns>The caller's requests in its window, and the time until the window ends.</returns>
    public (int Requests, TimeSpan Remaining) Add(UInt128 caller)
    {
        var now = clock.GetTimestamp();
        lock (gate)
        {
            ref var place = ref Find(caller, now);
            if (place.Caller != caller || IsFree(place, now))
            {
                place = new Place(caller, now, 0);
            }

            place.Requests += place.Requests == int.MaxValue ? 0 : 1;
            return (place.Requests, clock.GetElapsedTime(now, place.Began + windowLength));
        }
    }

    private ref Place Find(UInt128 caller, long now)
    {
        // Each process seeds HashCode differently, so a caller cannot choose its group.
        var group = (uint)HashCode.Combine((ulong)(caller >> 64), (ulong)caller) % (MaxCallers / GroupSize);
        var first = (int)group * GroupSize;
        var least = first;
        for (var index = first; index < first + GroupSize; index++)
        {
            if (places[index].Caller == caller && places[index].Requests > 0)
            {
                return ref places[index];
            }

            least = Weight(places[index], now).CompareTo(Weight(places[least], now)) < 0 ? index : least;
        }

        return ref places[least];
    }

    /// <summary>Of equally active callers, the one whose window ends first is replaced.</summary>
    private (int Requests, long Began) Weight(in Place place, long now) => IsFree(place, now) ? (0, 0) : (place.Requests, place.Began);

    private bool IsFree(in Place place, long now) => place.Requests == 0 || now - place.Began >= windowLength;

    private record struct Place(UInt128 Caller, long Began, int Requests);
}
