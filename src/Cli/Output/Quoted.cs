using System.Globalization;
using System.Text;

namespace OriginCloudRegions.Cli.Output;

/// <summary>Quotes text of a file in a message: shortened, and without control characters.</summary>
internal static class Quoted
{
    private const int MaxLength = 60;

    public static string Of(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes().Take(MaxLength))
        {
            // Control and format characters could move the cursor, change colours or reverse the direction of a line.
            quoted.Append(Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
                ? string.Create(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}")
                : rune.ToString());
        }

        var isCut = text.EnumerateRunes().Skip(MaxLength).Any();
        return quoted.Append(isCut ? "...\"" : "\"").ToString();
    }
}
