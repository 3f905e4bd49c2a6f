namespace OriginCloudRegions.Model.Exploration;

/// <param name="Seed">Reproduces the schedule.</param>
/// <param name="Violation">What is wrong; null if nothing is.</param>
/// <param name="Report">The history and the trace, if one was asked for.</param>
/// <param name="Tally">How often events and answers of each kind occurred.</param>
internal sealed record ScheduleResult(int Seed, string? Violation, string Report, IReadOnlyDictionary<string, int> Tally);
