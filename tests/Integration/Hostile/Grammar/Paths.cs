namespace OriginCloudRegions.Integration.Hostile.Grammar;

/// <summary>Paths and queries in different spellings.</summary>
internal static class Paths
{
    private static readonly string[] BadZones =
    [
        "0123456789abcdef0123456789abcdef0", "zone.one", "z one", "zöne", "*", "~", "!", "a/b", "a%b", "z\u200b", "ｚone",
        "'", "\"", "zone\t", "(x)", "😀",
    ];

    private static readonly string[] GoodQueries =
    [
        "", "?", "?page=1&per_page=100", "?page=9223372036854775807", "?page=0001", "?per_page=1", "?other=%00&x",
        "?page%5B%5D=0", "?&&==&",
    ];

    private static readonly string[] BadQueries =
    [
        "?page=0", "?page=-1", "?page=", "?page=1e3", "?page=+1", "?page=%D9%A1", "?page=1.0", "?page=1&page=2",
        "?page=99999999999999999999", "?per_page=0", "?per_page=101", "?per_page=%001", "?per_page=99999999999999999999",
        "?per_page=twenty", "?per_page=%ff",
    ];

    public static Piece Query(Random random) =>
        random.In100(40) ? random.Of(GoodQueries) : new Piece(random.Of(BadQueries), Expected.Invalid);

    public static Piece Zone(Random random, string own) => random.Next(12) switch
    {
        0 => new Piece(random.Of(BadZones), Expected.NotRouted),
        1 => own.ToUpperInvariant(),
        2 => random.Text(random.Next(1, 33), "abcXYZ019-_"),
        _ => own,
    };

    /// <summary>Returns a path that no operation has.</summary>
    public static string[] Astray(Random random, string[] path) => random.Next(4) switch
    {
        0 => [path[0], path[1], "0rigin", .. path[3..]],
        1 => [.. path, "more", random.Text(random.Next(1, 2000), "abc/")],
        2 => ["zone", .. path[1..]],
        _ => [random.Text(random.Next(1, 60), "abc%é☃ ") + "x"],
    };

    /// <summary>Returns another spelling of a path: percent-encoded, with a slash at its end, or with a host.</summary>
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

        // In an absolute target, the server decodes an encoded slash too, which would change the path.
        return random.In100(4) && !spelled.Contains('%') ? $"http://{random.Of("hostile", "other:81")}{spelled}" : spelled;
    }

    private static string Encode(Random random, string segment, int encoded) => string.Concat(Encoding.UTF8.GetBytes(segment).Select(b =>
        IsPlain((char)b) && !random.In100(encoded) ? $"{(char)b}" : random.In100(50) ? $"%{b:x2}" : $"%{b:X2}"));

    /// <summary>Returns the path as the server sees it: an encoded slash stays encoded.</summary>
    public static string Meant(IEnumerable<string> path) =>
        string.Concat(path.Select(segment => $"/{segment.Replace("/", "%2F", StringComparison.Ordinal)}"));

    private static bool IsPlain(char character) =>
        char.IsAsciiLetterOrDigit(character) || "-_.~!$&'()*+,;=:@".Contains(character, StringComparison.Ordinal);
}
