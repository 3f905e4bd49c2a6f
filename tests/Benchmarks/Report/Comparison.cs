namespace OriginCloudRegions.Benchmarks.Report;

/// <param name="Head">Empty where the figure is not of one head.</param>
/// <param name="Ours">Median over the rounds.</param>
/// <param name="Baseline">Median over the same rounds.</param>
internal sealed record Comparison(
    string Head, string Name, string Against, string Unit, double Ours, double Baseline, Better Better)
{
    /// <summary>The ratio to be reached, as <see cref="Ratio"/> counts it; null where none is set.</summary>
    public double? Goal { get; init; }

    /// <summary>The highest figure allowed; null where none is set.</summary>
    public double? Limit { get; init; }

    /// <summary>Ratio to the baseline: above 1 is better, even if a lower figure is better.</summary>
    public double Ratio => Better == Better.Higher ? Ours / Baseline : Baseline / Ours;

    public bool IsReached => (Goal is null || Ratio >= Goal) && (Limit is null || Ours <= Limit);

    /// <summary>Compares the same figure, taken from each round.</summary>
    public static Comparison Of<T>(
        (string Head, string Name, string Against) subject,
        (string Unit, Better Better) measure,
        IReadOnlyList<T> ours,
        IReadOnlyList<T> baseline,
        Func<T, double> figure) => new(
            subject.Head,
            subject.Name,
            subject.Against,
            measure.Unit,
            Median.Of(ours.Select(figure)),
            Median.Of(baseline.Select(figure)),
            measure.Better);
}
