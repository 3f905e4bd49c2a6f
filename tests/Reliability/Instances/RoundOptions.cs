using System.Globalization;

namespace OriginCloudRegions.Reliability.Instances;

/// <summary>Length of a run, from environment variables. The defaults fit the time of a build.</summary>
internal static class RoundOptions
{
    /// <summary>OCR_SEED: repeats the faults, kills and calls of a run, though not the timing of its threads.</summary>
    public static int FirstSeed { get; } = Number("OCR_SEED") ?? Random.Shared.Next(1, 1_000_000);

    /// <summary>OCR_ROUNDS: one after the other, each with the seed after the last one's.</summary>
    public static int Rounds { get; } = Number("OCR_ROUNDS") ?? 1;

    /// <summary>OCR_MINUTES: how long a round lasts; without it, until enough calls have been made.</summary>
    public static TimeSpan? Duration { get; } = Number("OCR_MINUTES") is { } minutes ? TimeSpan.FromMinutes(minutes) : null;

    public static int CallsWithoutDuration => 5_000;

    private static int? Number(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
