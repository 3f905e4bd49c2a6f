using System.Globalization;
using OriginCloudRegions.Cli.Connection;
using OriginCloudRegions.Cli.Output;
using OriginCloudRegions.Cli.Running;

namespace OriginCloudRegions.Cli.Plans;

internal static class PlanExecution
{
    private const string Repeat = "The same command completes the work.";

    public static async Task<int> RunAsync(
        ZonePlan plan, string part, ServiceConnection connection, TextWriter errors, CancellationToken cancellation)
    {
        if (plan.Count == 0)
        {
            await errors.WriteLineAsync($"No change: {plan.Unchanged.ToString("N0", CultureInfo.InvariantCulture)} unchanged.");
            return ExitCode.Done;
        }

        var progress = new PlanProgress(errors, plan.Count);
        var run = new PlanRun(connection, progress);
        try
        {
            await progress.ShowAsync(() => run.ApplyAsync(plan, cancellation));
        }
        catch (Exception) when (cancellation.IsCancellationRequested)
        {
            await errors.WriteLineAsync($"{Done(progress, plan)} {Repeat}");

            // A batch that fails at the same time does not change the exit code of an interrupted run.
            throw new OperationCanceledException(cancellation);
        }

        if (run.Stops is [var first, ..])
        {
            foreach (var text in Reasons(run.Stops, part))
            {
                await errors.WriteLineAsync(text);
            }

            await errors.WriteLineAsync($"{Done(progress, plan)} {Advice(first, plan)}");
            return progress.Done > 0 ? ExitCode.Partly : Failure.Of(first.Failure).ExitCode;
        }

        await errors.WriteLineAsync($"{plan.Summary("created", "replaced", "deleted")}.");
        return ExitCode.Done;
    }

    // Returns every refused mapping, but only the first of the failed batches, because all have the same reason.
    private static IEnumerable<string> Reasons(IReadOnlyList<PlanStop> stops, string part)
    {
        var mappings = stops.Where(stop => stop.IsOneMapping).Select(stop => $"Refused at {stop.Where(part)}: {stop.Failure.Message}");
        var batch = stops.Where(stop => !stop.IsOneMapping).Take(1).Select(stop =>
            $"Stopped at {stop.Where(part)}: {(stop.IsQuota ? stop.Failure.Message : Failure.Of(stop.Failure).Text)}");
        return mappings.Concat(batch);
    }

    private static string Advice(PlanStop stop, ZonePlan plan) => stop switch
    {
        { IsQuota: true } when plan.Kept > 0 =>
            "The zone is full. Shorten the file, or pass --prune, which deletes the " +
            $"{Counted.Of(plan.Kept, "mapping")} that the file does not name.",
        { IsQuota: true } => "The zone is full. Shorten the file.",
        { IsOneMapping: true } => "Correct the file; then the same command completes the work.",
        _ => Repeat,
    };

    private static string Done(PlanProgress progress, ZonePlan plan) =>
        string.Create(CultureInfo.InvariantCulture, $"{progress.Done:N0} of {plan.Count:N0} changes are made.");
}
