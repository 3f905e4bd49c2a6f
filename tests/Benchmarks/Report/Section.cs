namespace OriginCloudRegions.Benchmarks.Report;

/// <summary>Results of one scenario.</summary>
/// <param name="Text">What was measured, in lines of at most 120 columns.</param>
/// <param name="Comparisons">Figures of this service beside those of the baselines.</param>
internal sealed record Section(string Title, string Text, IReadOnlyList<Comparison> Comparisons)
{
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    public bool IsReached => Comparisons.All(row => row.IsReached) && Figures.All(figure => figure.IsReached);

    /// <summary>Returns the section without goals and limits, for a baseline that has none.</summary>
    public Section WithoutGoals() => this with
    {
        Comparisons = [.. Comparisons.Select(row => row with { Goal = null, Limit = null })],
        Figures = [.. Figures.Select(figure => figure with { Limit = null })],
    };
}
