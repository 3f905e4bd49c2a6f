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

    public static Comparison Of(
        string name, string against, string unit, IEnumerable<double> ours, IEnumerable<double> baseline, Better better, double? goal = null) =>
        new(name, against, unit, Median.Of(ours), Median.Of(baseline), better, goal);
}
