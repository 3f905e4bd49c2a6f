using System.Text;

namespace OriginCloudRegions.Cli.Files;

// One line of CSV (RFC 4180). A field is always on one line, because no member of a mapping has a line break.
internal static class CsvLine
{
    /// <returns>Null for unmatched quotes.</returns>
    public static string[]? Split(string line)
    {
        if (!line.Contains('"', StringComparison.Ordinal))
        {
            return line.Split(',', StringSplitOptions.TrimEntries);
        }

        var fields = new List<string>();
        var rest = line.AsSpan();
        while (true)
        {
            if (Take(ref rest) is not { } field)
            {
                return null;
            }

            fields.Add(field);
            if (rest.IsEmpty)
            {
                return [.. fields];
            }

            rest = rest[1..];
        }
    }

    private static string? Take(ref ReadOnlySpan<char> rest)
    {
        if (rest is not ['"', ..])
        {
            var end = rest.IndexOf(',') is >= 0 and var comma ? comma : rest.Length;
            var field = rest[..end].Trim().ToString();
            rest = rest[end..];
            return field;
        }

        var text = new StringBuilder();
        for (var i = 1; i < rest.Length; i++)
        {
            if (rest[i] != '"')
            {
                text.Append(rest[i]);
            }
            else if (i + 1 < rest.Length && rest[i + 1] == '"')
            {
                text.Append('"');
                i++;
            }
            else if (i + 1 == rest.Length || rest[i + 1] == ',')
            {
                rest = rest[(i + 1)..];
                return text.ToString();
            }
            else
            {
                return null;
            }
        }

        return null;
    }
}
