using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Zones;

namespace OriginCloudRegions.Core.Storage.Writing;

// Serializes callers that conflicted at one address. Without locks, N concurrent callers waste N - 1 writes for each
// success. All addresses share 64 locks.
internal sealed class AddressLocks
{
    private readonly SemaphoreSlim[] locks = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1))];

    /// <summary>Repeats an attempt until no other caller writes between its read and its write.</summary>
    /// <param name="attempt">Returns null after a conflict. Receives true for the first attempt.</param>
    public async Task<T> RetryAloneAsync<T>(
        ZoneId zone, OriginAddress address, Func<bool, Task<T?>> attempt, CancellationToken cancellation)
        where T : class
    {
        if (await attempt(true) is { } first)
        {
            return first;
        }

        var addressLock = locks[(uint)HashCode.Combine(zone, address) % (uint)locks.Length];
        await addressLock.WaitAsync(cancellation);
        try
        {
            T? outcome;
            while ((outcome = await attempt(false)) is null)
            {
            }

            return outcome;
        }
        finally
        {
            addressLock.Release();
        }
    }
}
