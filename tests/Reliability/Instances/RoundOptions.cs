using System.Globalization;

namespace OriginCloudRegions.Reliability.Instances;

/// <summary>Length of a run, from environment variables. The defaults fit the time of a build.</summary>
internal static class RoundOptions
{
    /// <summary>Repeats the faults, kills and calls of a run, but not the timing of its threads.</summary>
    public static int FirstSeed { get; } = Number("OCR_SEED") ?? Random.Shared.Next(1, 1_000_000);

    public static int Rounds { get; } = Number("OCR_ROUNDS") ?? 1;

    /// <summary>Null if a number of calls limits the round.</summary>
    public static TimeSpan? Duration { get; } =
        Number("OCR_MINUTES") is { } minutes ? TimeSpan.FromMinutes(minutes) : null;

    private static int? Number(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text
        ? int.Parse(text, CultureInfo.InvariantCulture)
        : null;
}
