namespace OriginCloudRegions.Core.Storage;

/// <summary>Pauses after lost races, random so that those who met do not meet again.</summary>
internal static class Backoff
{
    /// <summary>Up to 10, 20, 40 ... 160 ms.</summary>
    public static TimeSpan After(int losses) =>
        TimeSpan.FromMilliseconds(Random.Shared.NextDouble() * 10 * (1 << Math.Min(losses, 4)));
}
