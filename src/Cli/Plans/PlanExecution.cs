using System.Globalization;
using OriginCloudRegions.Cli.Connection;
using OriginCloudRegions.Cli.Running;

namespace OriginCloudRegions.Cli.Plans;

/// <summary>Carries out a plan and reports its end on standard error.</summary>
internal static class PlanReport
{
    public static async Task<int> RunAsync(
        ZonePlan plan, ServiceConnection connection, TextWriter errors, CancellationToken cancellation)
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
        catch (OperationCanceledException)
        {
            await errors.WriteLineAsync($"{Done(progress, plan)}. The same command completes the work.");
            throw;
        }

        foreach (var item in run.Failed)
        {
            await errors.WriteLineAsync($"{item.OriginIp}: {item.Error}");
        }

        if (run.Stopped is { } stop)
        {
            var failure = Failure.Of(stop.Failure);
            await errors.WriteLineAsync($"Stopped at {stop.Where}: {failure.Text}");
            await errors.WriteLineAsync($"{Done(progress, plan)}. The same command completes the work.");
            return progress.Done > 0 ? ExitCode.Partly : failure.ExitCode;
        }

        if (run.Failed.Count > 0)
        {
            await errors.WriteLineAsync($"{Done(progress, plan)}.");
            return progress.Done > 0 ? ExitCode.Partly : ExitCode.Failed;
        }

        await errors.WriteLineAsync($"{plan.Summary("created", "replaced", "deleted")}.");
        return ExitCode.Done;
    }

    private static string Done(PlanProgress progress, ZonePlan plan) =>
        string.Create(CultureInfo.InvariantCulture, $"{progress.Done:N0} of {plan.Count:N0} changes are made");
}
