using System.Globalization;
using System.Text;

namespace OriginCloudRegions.Cli.Output;

/// <summary>Text of a file as it appears in a message: in quotes, cut, and harmless to a terminal.</summary>
internal static class Quoted
{
    private const int MaxLength = 60;

    public static string Of(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes().Take(MaxLength))
        {
            // Control and format characters move the cursor, change colours or reverse the direction of a line.
            quoted.Append(Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
                ? string.Create(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}")
                : rune.ToString());
        }

        var isCut = text.EnumerateRunes().Skip(MaxLength).Any();
        return quoted.Append(isCut ? "...\"" : "\"").ToString();
    }
}
