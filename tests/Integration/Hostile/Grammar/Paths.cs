using System.Text;

namespace OriginCloudRegions.Integration.Hostile.Grammar;

/// <summary>Paths and queries, spelled in all the ways that mean the same.</summary>
internal static class Paths
{
    private static readonly string[] BadZones =
    [
        "0123456789abcdef0123456789abcdef0", "zone.one", "z one", "zöne", "*", "~", "!", "a/b", "a%b", "z\u200b", "ｚone",
        "'", "\"", "zone\t", "(x)", "😀",
    ];

    private static readonly (string Query, Expected? Error)[] Queries =
    [
        ("", null), ("?", null), ("?page=1&per_page=100", null), ("?page=9223372036854775807", null), ("?page=0001", null),
        ("?per_page=1", null), ("?other=%00&x", null), ("?page%5B%5D=0", null), ("?&&==&", null),
        ("?page=0", Expected.Invalid), ("?page=-1", Expected.Invalid), ("?page=", Expected.Invalid), ("?page=1e3", Expected.Invalid),
        ("?page=+1", Expected.Invalid), ("?page=%D9%A1", Expected.Invalid), ("?page=1.0", Expected.Invalid),
        ("?page=1&page=2", Expected.Invalid), ("?page=99999999999999999999", Expected.Invalid),
        ("?per_page=0", Expected.Invalid), ("?per_page=101", Expected.Invalid), ("?per_page=%001", Expected.Invalid),
        ("?per_page=99999999999999999999", Expected.Invalid), ("?per_page=twenty", Expected.Invalid), ("?per_page=%ff", Expected.Invalid),
    ];

    public static Piece Query(Random random)
    {
        var (query, error) = random.Of(Queries);
        return new Piece(query, error);
    }

    public static Piece Zone(Random random, string own) => random.Next(12) switch
    {
        0 => new Piece(random.Of(BadZones), Expected.NotRouted),
        1 => own.ToUpperInvariant(),
        2 => random.Text(random.Next(1, 33), "abcXYZ019-_"),
        _ => own,
    };

    /// <summary>A path that no operation has.</summary>
    public static string[] Astray(Random random, string[] path) => random.Next(4) switch
    {
        0 => [path[0], path[1], "0rigin", .. path[3..]],
        1 => [.. path, "more", random.Text(random.Next(1, 2000), "abc/")],
        2 => ["zone", .. path[1..]],
        _ => [random.Text(random.Next(1, 60), "abc%é☃ ") + "x"],
    };

    /// <summary>Another spelling of the same path: encoded where it need not be, with a slash at its end, with a host before it.</summary>
    public static string Spell(Random random, IEnumerable<string> path)
    {
        var text = new StringBuilder("/client/v4");
        foreach (var segment in path)
        {
            text.Append('/').Append(Encode(random, segment, random.In100(20) ? 30 : 0));
        }

        var spelled = text.Append(random.In100(10) ? "/" : "").ToString();
        if (random.In100(10))
        {
            // Only literal segments of the route: the letter case of a zone matters.
            spelled = spelled.Replace("/client/v4", "/CLIENT/V4", StringComparison.Ordinal)
                .Replace("/origin/", "/Origin/", StringComparison.Ordinal);
        }

        // With a host in it the server decodes all of it, slashes too; an encoded one would mean something else there.
        return random.In100(4) && !spelled.Contains('%') ? $"http://{random.Of("hostile", "other:81")}{spelled}" : spelled;
    }

    private static string Encode(Random random, string segment, int encoded) => string.Concat(Encoding.UTF8.GetBytes(segment).Select(b =>
        IsPlain((char)b) && !random.In100(encoded) ? $"{(char)b}" : random.In100(50) ? $"%{b:x2}" : $"%{b:X2}"));

    /// <summary>In the form that the server sees: a slash that is encoded stays so.</summary>
    public static string Meant(IEnumerable<string> path) =>
        string.Concat(path.Select(segment => $"/{segment.Replace("/", "%2F", StringComparison.Ordinal)}"));

    private static bool IsPlain(char character) =>
        char.IsAsciiLetterOrDigit(character) || "-_.~!$&'()*+,;=:@".Contains(character, StringComparison.Ordinal);
}
