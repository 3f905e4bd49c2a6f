using System.Collections.Concurrent;

namespace OriginCloudRegions.Model.Exploration;

/// <summary>Runs many schedules, each on one thread of its own.</summary>
internal static class Explorer
{
    /// <returns>A report of the violation with the lowest seed; null if every schedule passed.</returns>
    public static string? FirstViolation(
        int firstSeed, int count, Defect defect = Defect.None, ConcurrentDictionary<string, int>? tally = null)
    {
        var (next, lowest) = (firstSeed - 1, int.MaxValue);
        var gate = new Lock();
        Exception? fault = null;

        // Not on the thread pool, which other tests need.
        Thread[] threads = [.. Enumerable.Range(0, Environment.ProcessorCount).Select(_ => new Thread(Run))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        return fault is not null ? $"A schedule threw {fault}"
            : lowest < int.MaxValue ? Report(lowest, defect)
            : null;

        void Run()
        {
            try
            {
                while (Interlocked.Increment(ref next) is var seed && seed < firstSeed + count && seed < lowest)
                {
                    var schedule = Schedule.Run(seed, defect);
                    lock (gate)
                    {
                        lowest = schedule.Violation is null ? lowest : Math.Min(lowest, seed);
                    }

                    foreach (var (what, number) in schedule.Tally)
                    {
                        tally?.AddOrUpdate(what, number, (_, before) => before + number);
                    }
                }
            }
            catch (Exception thrown)
            {
                // An uncaught exception would end the process.
                fault = thrown;
            }
        }
    }

    private static string Report(int seed, Defect defect)
    {
        var again = Schedule.Run(seed, defect, isTraced: true);
        return $"""
            Seed {seed}: {again.Violation ?? "The second run of this seed met no violation: the code under test is not deterministic."}
            Again: OCR_SEED={seed} OCR_SCHEDULES=1
            {again.Report}
            """;
    }
}
