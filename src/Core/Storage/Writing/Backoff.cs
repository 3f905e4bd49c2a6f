namespace OriginCloudRegions.Core.Storage.Writing;

/// <summary>Pauses after conflicts, with full jitter so that the same writers do not meet again.</summary>
internal sealed class Backoff(TimeProvider clock, Random random)
{
    /// <summary>Up to 10, 20, 40 ... 160 ms.</summary>
    /// <param name="losses">Conflicts in a row, from 1.</param>
    /// <param name="cancellation">Ends the pause.</param>
    public Task PauseAsync(int losses, CancellationToken cancellation) =>
        Task.Delay(TimeSpan.FromMilliseconds(random.NextDouble() * 10 * (1 << Math.Min(losses - 1, 4))), clock, cancellation);
}
