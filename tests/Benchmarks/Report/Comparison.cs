namespace OriginCloudRegions.Benchmarks.Report;

/// <param name="Ours">Median over the rounds.</param>
/// <param name="Baseline">Median over the same rounds.</param>
/// <param name="Goal">The ratio to be reached, as <see cref="Ratio"/> counts it; null where none was set.</param>
internal sealed record Comparison(
    string Name, string Against, string Unit, double Ours, double Baseline, Better Better, double? Goal = null)
{
    /// <summary>How many times better ours is: above 1 is better, whatever the figure.</summary>
    public double Ratio => Better == Better.Higher ? Ours / Baseline : Baseline / Ours;

    public bool IsReached => Goal is null || Ratio >= Goal;

    /// <summary>Of the same figure, taken from each round.</summary>
    public static Comparison Of<T>(
        string name,
        (string Against, string Unit, Better Better) what,
        IReadOnlyList<T> ours,
        IReadOnlyList<T> baseline,
        Func<T, double> figure,
        double? goal = null) =>
        new(name, what.Against, what.Unit, Median.Of(ours.Select(figure)), Median.Of(baseline.Select(figure)), what.Better, goal);
}
