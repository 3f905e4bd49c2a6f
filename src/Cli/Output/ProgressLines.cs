namespace OriginCloudRegions.Cli.Output;

internal sealed class ProgressLines(TextWriter output, TimeProvider clock)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private long reportedAt = clock.GetTimestamp();

    public void Report(FormattableString state)
    {
        lock (gate)
        {
            if (clock.GetElapsedTime(reportedAt) >= Interval)
            {
                reportedAt = clock.GetTimestamp();
                output.WriteLine($"{FormattableString.Invariant(state)} ...");
            }
        }
    }
}
