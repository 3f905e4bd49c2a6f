using OriginCloudRegions.Core.Addresses;

namespace OriginCloudRegions.Core.Storage;

/// <summary>
/// Lets those who lost a race for an address go one after the other. Without turns each round of N callers would have
/// one winner and N - 1 wasted writes. 64 turns serve all addresses: who shares one by chance waits a write longer.
/// </summary>
internal sealed class AddressTurns
{
    private readonly SemaphoreSlim[] turns = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1))];

    /// <summary>Tries again as long as somebody else's write comes between look and write.</summary>
    /// <param name="attempt">Null where somebody was first. Is told whether it is the first one, made without a turn.</param>
    public async Task<T> UntilFirstAsync<T>(
        string zone, OriginAddress address, Func<bool, Task<T?>> attempt, CancellationToken cancellation)
        where T : class
    {
        if (await attempt(true) is { } outcome)
        {
            return outcome;
        }

        using var turn = await TakeAsync(zone, address, cancellation);
        while (true)
        {
            if (await attempt(false) is { } later)
            {
                return later;
            }
        }
    }

    public async Task<IDisposable> TakeAsync(string zone, OriginAddress address, CancellationToken cancellation)
    {
        var turn = turns[(uint)HashCode.Combine(zone, address) % (uint)turns.Length];
        await turn.WaitAsync(cancellation);
        return new Turn(turn);
    }

    private sealed class Turn(SemaphoreSlim taken) : IDisposable
    {
        public void Dispose() => taken.Release();
    }
}
