namespace OriginCloudRegions.Api.RateLimits;

/// <summary>
/// Counts the requests of each caller in a window that starts with the caller's first request. Remembers a fixed number of callers in
/// memory that is allocated once.
/// </summary>
/// <remarks>
/// A caller belongs to one group of places. When all places of the group are taken, the caller with the fewest requests gives way: a
/// flood of callers that send little displaces itself, and not a caller that sends much.
/// </remarks>
internal sealed class CallerCounts(TimeSpan window, TimeProvider clock)
{
    public const int MaxCallers = 16_384;

    private const int GroupSize = 8;

    private readonly Place[] places = new Place[MaxCallers];
    private readonly Lock gate = new();
    private readonly long windowLength = (long)(window.TotalSeconds * clock.TimestampFrequency);

    /// <summary>Counts a request.</summary>
    /// <returns>The caller's requests in its window with this one, and the time until the window ends.</returns>
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

    /// <summary>Returns the caller's place, or else the one to give to the caller.</summary>
    private ref Place Find(UInt128 caller, long now)
    {
        // The hash is seeded by each process, so a caller cannot choose whom it shares a group with.
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

    /// <summary>Of two callers with as many requests, the one whose window ends first gives way.</summary>
    private (int Requests, long Began) Weight(in Place place, long now) => IsFree(place, now) ? (0, 0) : (place.Requests, place.Began);

    private bool IsFree(in Place place, long now) => place.Requests == 0 || now - place.Began >= windowLength;

    private record struct Place(UInt128 Caller, long Began, int Requests);
}
