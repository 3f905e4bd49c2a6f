namespace OriginCloudRegions.Benchmarks.Report;

/// <summary>Results of one scenario.</summary>
/// <param name="Text">What was measured, in lines of at most 120 columns.</param>
/// <param name="Comparisons">Each a figure of ours beside a baseline's.</param>
internal sealed record Section(string Title, string Text, IReadOnlyList<Comparison> Comparisons)
{
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    public bool IsReached => Comparisons.All(row => row.IsReached) && Figures.All(figure => figure.IsReached);

    /// <summary>The same figures beside another baseline than the goals are for.</summary>
    public Section WithoutGoals() => this with
    {
        Comparisons = [.. Comparisons.Select(row => row with { Goal = null, Limit = null })],
        Figures = [.. Figures.Select(figure => figure with { Limit = null })],
    };
}
