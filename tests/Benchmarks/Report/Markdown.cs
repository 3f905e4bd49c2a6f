using System.Globalization;
using System.Text;

namespace OriginCloudRegions.Benchmarks.Report;

/// <summary>The sections as a page of documentation.</summary>
internal static class Markdown
{
    public static string Of(Machine machine, IReadOnlyList<Section> sections)
    {
        var text = new StringBuilder();
        text.AppendLine("# Performance").AppendLine();
        text.AppendLine("Written by `dotnet run -c Release --project tests/Benchmarks -- all`. Figures are medians, each beside a baseline that was measured");
        text.AppendLine("in turns with it in the same run; what counts is the ratio: how many times better than the baseline.").AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"{machine.Date:yyyy-MM-dd}, commit {machine.Commit}, {machine.Processor}, {machine.Cores} cores, {machine.System}.").AppendLine();
        text.AppendLine("![Ratios to the baselines](performance.svg)");
        foreach (var section in sections)
        {
            Append(text, section);
        }

        return text.ToString().ReplaceLineEndings("\n");
    }

    private static void Append(StringBuilder text, Section section)
    {
        text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"## {section.Title}").AppendLine().AppendLine(section.Text);
        if (section.Comparisons.Count > 0)
        {
            text.AppendLine().AppendLine("| figure | ours | baseline | | ratio | goal |").AppendLine("| --- | ---: | ---: | --- | ---: | ---: |");
            foreach (var row in section.Comparisons)
            {
                var goal = row.Goal is { } wanted ? $"{Number(wanted)}{(row.IsReached ? "" : ", missed")}" : "";
                text.AppendLine(
                    CultureInfo.InvariantCulture,
                    $"| {row.Name} | {Number(row.Ours)} {row.Unit} | {Number(row.Baseline)} {row.Unit} | {row.Against} | {Number(row.Ratio)} | {goal} |");
            }
        }

        if (section.Figures.Count > 0)
        {
            text.AppendLine().AppendLine("| figure | |").AppendLine("| --- | ---: |");
            foreach (var figure in section.Figures)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"| {figure.Name} | {figure.Value} |");
            }
        }
    }

    private static string Number(double value) =>
        value.ToString(value >= 100 ? "N0" : value >= 10 ? "0.0" : "0.00", CultureInfo.InvariantCulture);
}
