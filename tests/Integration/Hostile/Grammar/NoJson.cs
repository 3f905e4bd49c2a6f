namespace OriginCloudRegions.Integration.Hostile.Grammar;

/// <summary>Invalid JSON (RFC 8259), made from valid JSON.</summary>
internal static class NoJson
{
    private static readonly string[] Texts =
    [
        "", " ", "{", "}", "[", "nul", "NaN", "Infinity", "-", "01", "1.", ".5", "+1", "'a'", "{'a':1}", "{a:1}", "{\"a\":1,}",
        "[1,]", "[,1]", "{} {}", "[]x", "// c\n{}", "{}/* c */", "\"\t\"", "\"\\x\"", "\"\\u12\"", "\"\\ud800\"",
        "{\"\\udc00\\ud800\":1}", "[\"\\ud800\\u0041\"]", "\0", "{}\0", "{\"a\":undefined}",
    ];

    public static byte[] Of(Random random, byte[] json) => random.Next(7) switch
    {
        // A truncated object or array is invalid; a truncated number may be valid.
        0 when json[0] is (byte)'{' or (byte)'[' => json[..random.Next(json.Length)],
        1 => [.. json, .. "]"u8],
        2 => [.. Encoding.UTF8.Preamble, .. json],
        3 => [.. "{\"a\":\""u8, .. Broken(random), .. "\"}"u8],
        4 => Encoding.UTF8.GetBytes($"{new string('[', 65)}{new string(']', 65)}"),
        5 => Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(json)),
        _ => Encoding.UTF8.GetBytes(random.Of(Texts)),
    };

    /// <summary>
    /// Invalid UTF-8: single continuation bytes, overlong forms, half surrogate pairs, truncated forms, characters
    /// beyond the last one.
    /// </summary>
    private static byte[] Broken(Random random) => random.Of<byte[]>(
        [0xff], [0x80], [0xc0, 0xaf], [0xe0, 0x80, 0xaf], [0xed, 0xa0, 0x80], [0xf0, 0x9f, 0x98], [0xf4, 0x90, 0x80, 0x80]);
}
