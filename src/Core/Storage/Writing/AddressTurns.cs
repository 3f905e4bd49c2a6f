using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Zones;

namespace OriginCloudRegions.Core.Storage.Writing;

/// <summary>
/// Serializes the callers that lost a race for an address: otherwise each round of N callers has one winner and N - 1
/// wasted writes. 64 semaphores serve all addresses, so two addresses may share one.
/// </summary>
internal sealed class AddressTurns
{
    private readonly SemaphoreSlim[] turns = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1))];

    /// <summary>Repeats an attempt until no other write comes between its read and its write.</summary>
    /// <param name="attempt">
    /// Returns null after a conflict. Its argument says whether it is the first attempt, made without a turn.
    /// </param>
    public async Task<T> UntilFirstAsync<T>(
        ZoneId zone, OriginAddress address, Func<bool, Task<T?>> attempt, CancellationToken cancellation)
        where T : class
    {
        if (await attempt(true) is { } first)
        {
            return first;
        }

        var turn = turns[(uint)HashCode.Combine(zone, address) % (uint)turns.Length];
        await turn.WaitAsync(cancellation);
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
            turn.Release();
        }
    }
}
