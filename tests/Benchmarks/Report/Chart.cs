using System.Globalization;
using System.Text;

namespace OriginCloudRegions.Benchmarks.Report;

/// <summary>The ratios as bars from 1 on a logarithmic scale. To the right, this service is better.</summary>
internal static class Chart
{
    private const int RowHeight = 22;
    private const int Left = 520;
    private const int PerDecade = 150;
    private const int Origin = Left + 110;

    public static string Of(IReadOnlyList<Section> sections)
    {
        (string Title, Comparison Row)[] rows =
            [.. sections.SelectMany(section => section.Comparisons.Select(row => (section.Title, row)))];
        var height = (rows.Length + 2) * RowHeight;
        var svg = new StringBuilder();
        svg.AppendLine(
            CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{Origin + 3 * PerDecade}\" "
            + $"height=\"{height}\" font-family=\"sans-serif\" font-size=\"12\">");
        svg.AppendLine("  <rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>");
        foreach (var ratio in new[] { 1, 10, 100 })
        {
            svg.AppendLine(
                CultureInfo.InvariantCulture,
                $"  <line x1=\"{X(ratio)}\" x2=\"{X(ratio)}\" y1=\"{RowHeight}\" y2=\"{height}\" stroke=\"#d0d0d0\"/>"
                + $"<text x=\"{X(ratio)}\" y=\"15\" text-anchor=\"middle\">{ratio}x</text>");
        }

        foreach (var (index, (title, row)) in rows.Index())
        {
            Append(svg, title, row, (index + 1) * RowHeight + 4);
        }

        return svg.AppendLine("</svg>").ToString().ReplaceLineEndings("\n");
    }

    private static void Append(StringBuilder svg, string title, Comparison row, int y)
    {
        var (from, to) = (Math.Min(X(1), X(row.Ratio)), Math.Max(X(1), X(row.Ratio)));
        var colour = row.Ratio >= 1 ? "#2b7a4b" : "#b5533c";
        svg.AppendLine(
            CultureInfo.InvariantCulture,
            $"  <text x=\"{Left - 8}\" y=\"{y + 12}\" text-anchor=\"end\">{title}, {row.Head}: {row.Name}, against {row.Against}</text>");
        svg.AppendLine(
            CultureInfo.InvariantCulture,
            $"  <rect x=\"{from:0.#}\" y=\"{y}\" width=\"{Math.Max(1, to - from):0.#}\" height=\"15\" fill=\"{colour}\"/>");
        svg.AppendLine(CultureInfo.InvariantCulture, $"  <text x=\"{to + 5:0.#}\" y=\"{y + 12}\">{row.Ratio:0.0#}</text>");
        if (row.Goal is { } goal)
        {
            svg.AppendLine(
                CultureInfo.InvariantCulture,
                $"  <line x1=\"{X(goal):0.#}\" x2=\"{X(goal):0.#}\" "
                + $"y1=\"{y - 2}\" y2=\"{y + 17}\" stroke=\"#333333\" stroke-width=\"2\"/>");
        }
    }

    private static double X(double ratio) => Origin + PerDecade * Math.Log10(ratio);
}
