namespace OriginCloudRegions.Benchmarks.Report;

/// <summary>A figure of this service beside the figure of the baseline.</summary>
internal sealed record Comparison(
    string Head, string Name, string Against, Measure Measure, double Ours, double Baseline)
{
    /// <summary>The smallest ratio allowed, as <see cref="Ratio"/> counts it; null if there is no goal.</summary>
    public double? Goal { get; init; }

    /// <summary>The highest figure allowed; null if there is no limit.</summary>
    public double? Limit { get; init; }

    /// <summary>Ratio to the baseline: above 1 is better, even if a lower figure is better.</summary>
    public double Ratio => Measure.IsHigherBetter ? Ours / Baseline : Baseline / Ours;

    public bool IsReached => (Goal is null || Ratio >= Goal) && (Limit is null || Ours <= Limit);

    /// <summary>Compares the medians of a figure over the rounds.</summary>
    public static Comparison Of<T>(
        string head,
        string name,
        string against,
        Measure measure,
        IReadOnlyList<T> ours,
        IReadOnlyList<T> baseline,
        Func<T, double> figure) =>
        new(head, name, against, measure, Median.Of(ours.Select(figure)), Median.Of(baseline.Select(figure)));
}
