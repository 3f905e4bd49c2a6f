using System.Globalization;
using System.Text;

namespace OriginCloudRegions.Benchmarks.Report;

/// <summary>The sections as a page of documentation.</summary>
internal static class Markdown
{
    public static string Of(Machine machine, IReadOnlyList<Section> sections) =>
        $"""
        # Performance

        This page compares each head with a baseline: a server for the same requests that writes each mapping in a separate
        transaction ("by the book"). `dotnet run -c Release --project tests/Benchmarks -- all` writes this page. Heads and
        baselines run in turns, and each figure is a median. The ratio says how many times better than the baseline a head is.

        {machine}

        ![Ratios to the baselines](performance.svg)
        {Of(sections)}
        """.ReplaceLineEndings("\n");

    public static string Of(IReadOnlyList<Section> sections)
    {
        var text = new StringBuilder();
        foreach (var section in sections)
        {
            Append(text, section);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, Section section)
    {
        text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"## {section.Title}").AppendLine().AppendLine(section.Text);
        if (section.Comparisons.Count > 0)
        {
            text.AppendLine()
                .AppendLine("| head | figure | ours | baseline | | ratio | goal |")
                .AppendLine("| --- | --- | ---: | ---: | --- | ---: | ---: |");
            foreach (var row in section.Comparisons)
            {
                text.AppendLine(
                    CultureInfo.InvariantCulture,
                    $"| {row.Head} | {row.Name} | {Number(row.Ours)} {row.Measure.Unit} "
                    + $"| {Number(row.Baseline)} {row.Measure.Unit} | {row.Against} "
                    + $"| {Number(row.Ratio)} | {GoalOf(row)} |");
            }
        }

        if (section.Figures.Count > 0)
        {
            text.AppendLine().AppendLine("| figure | | at most |").AppendLine("| --- | ---: | ---: |");
            foreach (var figure in section.Figures)
            {
                var limit = figure.Limit is { } most ? $"{Number(most)}{(figure.IsReached ? "" : ", missed")}" : "";
                text.AppendLine(CultureInfo.InvariantCulture, $"| {figure.Name} | {Number(figure.Value)} {figure.Unit} | {limit} |");
            }
        }
    }

    private static string GoalOf(Comparison row)
    {
        string?[] goals =
        [
            row.Goal is { } ratio ? $"at least {Number(ratio)}" : null,
            row.Limit is { } most ? $"at most {Number(most)} {row.Measure.Unit}" : null,
            row.IsReached ? null : "missed",
        ];
        return string.Join(", ", goals.Where(goal => goal is not null));
    }

    private static string Number(double value) =>
        value.ToString(value >= 100 ? "N0" : value >= 10 ? "0.0" : "0.00", CultureInfo.InvariantCulture);
}
