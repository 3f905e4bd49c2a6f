using System.Globalization;
using System.Net;

namespace OriginCloudRegions.Integration.Tools.Recording;

/// <summary>Draws the rows of a terminal as SVG.</summary>
internal static class ScreenSvg
{
    private const double CharacterWidth = 8.4;
    private const int LineHeight = 18;
    private const int Margin = 16;

    private static readonly Dictionary<string, string> Colours = new()
    {
        ["2"] = "#3fb950",
        ["8"] = "#6e7681",
        ["9"] = "#ff7b72",
        ["10"] = "#7ee787",
        ["11"] = "#f2cc60",
        ["12"] = "#79c0ff",
    };

    public static string Of(IReadOnlyList<IReadOnlyList<(string Style, string Text)>> rows, int columns)
    {
        var (width, height) = ((columns * CharacterWidth) + (2 * Margin), (rows.Count * LineHeight) + (2 * Margin));
        var svg = new StringBuilder();
        svg.Append("<svg xmlns=\"http://www.w3.org/2000/svg\" ");
        svg.Append(CultureInfo.InvariantCulture, $"viewBox=\"0 0 {width:0} {height}\" role=\"img\" ");
        svg.Append("aria-label=\"ocr on a terminal\" font-family=\"ui-monospace, Menlo, Consolas, monospace\" font-size=\"14\">\n");
        svg.Append("<rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"#0d1117\"/>\n");
        foreach (var (index, row) in rows.Index())
        {
            var y = Margin + ((index + 1) * LineHeight) - 5;
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Margin}\" y=\"{y}\" fill=\"#c9d1d9\" xml:space=\"preserve\">");
            foreach (var (style, text) in row)
            {
                svg.Append(Span(style, WebUtility.HtmlEncode(text)));
            }

            svg.Append("</text>\n");
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static string Span(string style, string text) => style switch
    {
        "" => text,
        "1" => $"<tspan font-weight=\"bold\">{text}</tspan>",
        _ => $"<tspan fill=\"{Colours[style.Split(';')[^1]]}\">{text}</tspan>",
    };
}
