namespace OriginCloudRegions.Integration.Hostile.Grammar;

/// <summary>A few valid addresses, so that requests share rows, and invalid ones.</summary>
internal static class Addresses
{
    public const string Digits = "0123456789abcdef.:";

    /// <summary>Canonical text, with other spellings of the same address.</summary>
    public static readonly IReadOnlyList<(string Canonical, string[] Spellings)> Good =
    [
        ("192.0.2.1", []),
        ("255.255.255.255", []),
        ("0.0.0.0", []),
        ("2001:db8::1", ["2001:DB8::1", "2001:0db8:0:0:0:0:0:1", "2001:db8:0000::0001", "2001:db8::0.0.0.1"]),
        ("::", ["0:0:0:0:0:0:0:0", "0::0", "::0.0.0.0"]),
        ("::ffff:192.0.2.1", ["::FFFF:C000:201", "0:0:0:0:0:ffff:c000:0201"]),
        ("64:ff9b::c000:221", ["64:ff9b::192.0.2.33"]),
        ("fe80:0:0:1::", ["FE80::1:0:0:0:0", "fe80:0:0:1:0:0:0:0"]),
    ];

    /// <summary>Invalid addresses as in JSON; a path contains them percent-encoded.</summary>
    private static readonly string[] Bad =
    [
        "1.2.3", "1", "0x7f.1", "010.0.0.1", "256.0.0.1", "1.2.3.4.5", "1.2.3.-4", "1.2.3.4 ", " 1.2.3.4", "1.2.3.4\t", "1.2.3.4\0",
        "192.0.2.0/24", "192.0.2.1:80", "[2001:db8::1]", "2001:db8::1%eth0", "fe80::/64", ":::", "::1::", "1:2:3:4:5:6:7:8:9",
        "12345::", "g::", "::ffff:1.2.3.4.5", "::256.1.1.1", "1.2.3.4::", "\u0661.1.1.1", "１.1.1.1", "1。1。1。1", "::\u200b1",
        "2001:db8::1\u0301", "localhost", "!quota", "*", "'", "\"", "\\", "a'b or 1 eq 1", "\u0085", "\ufeff192.0.2.1",
        "😀", "%", "%3A%3A1",
    ];

    public static Piece Any(Random random, out string? canonical)
    {
        if (random.In100(70))
        {
            var (text, spellings) = random.Of(Good);
            canonical = text;
            return spellings.Length > 0 && random.In100(50) ? random.Of(spellings) : text;
        }

        canonical = null;
        return new Piece(None(random), Expected.Invalid);
    }

    public static string None(Random random) => random.Next(4) switch
    {
        // Too long for an address.
        0 => random.Text(random.Next(46, 400), Digits),

        // No group of an address has a "g".
        1 => random.Text(random.Next(0, 30), Digits) + "g" + random.Text(random.Next(0, 10), Digits),
        _ => random.Of(Bad),
    };
}
