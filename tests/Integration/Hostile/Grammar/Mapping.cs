namespace OriginCloudRegions.Integration.Hostile.Grammar;

/// <summary>The JSON text of one mapping, as a caller might write it, with the expected error.</summary>
/// <param name="Ip">Canonical; null if the address is invalid.</param>
internal sealed record Mapping(string Json, Expected? Error, string? Ip, string Vendor, string Region)
{
    private const string OtherIp = "198.51.100.99";

    private static readonly (string Vendor, string Region)[] Regions =
        [("aws", "us-east-1"), ("aws", "eu-west-1"), ("gcp", "us-central1"), ("azure", "westeurope"), ("oci", "us-ashburn-1")];

    private static readonly string[] NoTexts =
        ["null", "1", "-0", "1e400", "true", "[]", "{}", "[\"aws\"]", "123456789012345678901234567890"];

    /// <param name="path">The canonical address in the path; null in a batch.</param>
    public static Mapping Any(Random random, string? path)
    {
        var (address, ip, isMismatch) = Address(random, path);
        var (vendor, region) = random.Of(Regions);
        var (where, wrongWhere) = Where(random, vendor, region);
        var members = new List<string>(where);
        members.InsertRange(random.Next(members.Count + 1), address.Text.Length == 0 ? [] : [address.Text]);
        while (random.In100(20))
        {
            members.Insert(random.Next(members.Count + 1), Unknown(random));
        }

        var gap = random.Of("", "", " ", "\n\t ");
        var json = $"{{{gap}{string.Join($"{gap},{gap}", members)}{gap}}}";
        var error = address.Error ?? (isMismatch ? Expected.Invalid : null) ?? (wrongWhere ? Expected.RegionUnknown : null);
        return new Mapping(json, error, ip, vendor, region);
    }

    /// <summary>Returns the value as a JSON string, with or without escapes.</summary>
    public static string Text(Random random, string value) => random.Next(5) switch
    {
        0 => $"\"{string.Concat(value.Select(character => $"\\u{(int)character:x4}"))}\"",
        1 => $"\"{string.Concat(value.Select(character =>
            char.IsSurrogate(character) || random.In100(20) ? $"\\u{(int)character:X4}" : Plain(character)))}\"",
        _ => $"\"{string.Concat(value.Select(Plain))}\"",
    };

    private static (Piece Member, string? Ip, bool IsMismatch) Address(Random random, string? path)
    {
        string Member(string value) => $"{Text(random, "origin_ip")}:{value}";
        switch (random.Next(20))
        {
            case 0:
                return (new Piece("", Expected.Invalid), null, false);
            case 1:
                return (new Piece(Member(random.Of(NoTexts)), Expected.Invalid), null, false);
            case 2 or 3:
                return (new Piece(Member(Text(random, Addresses.None(random))), Expected.Invalid), null, false);
            case 4:
                return (Member(Text(random, OtherIp)), OtherIp, path is not null);
        }

        var (canonical, spellings) = path is null ? random.Of(Addresses.Good) : Addresses.Good.Single(good => good.Canonical == path);
        var text = Text(random, spellings.Length > 0 && random.In100(40) ? random.Of(spellings) : canonical);

        // Of two members with the same name, the last one counts.
        return random.In100(5)
            ? (Member($"{random.Of(NoTexts)},{Text(random, "origin_ip")}:{text}"), canonical, false)
            : (Member(text), canonical, false);
    }

    private static (List<string> Members, bool IsWrong) Where(Random random, string vendor, string region)
    {
        string Vendor(string value) => $"{Text(random, "vendor")}:{value}";
        string Region(string value) => $"{Text(random, "region")}:{value}";
        var (good, fine) = (Vendor(Text(random, vendor)), Region(Text(random, region)));
        return random.Next(24) switch
        {
            0 => ([good], true),
            1 => ([fine], true),
            2 => ([good, Region(random.Of(NoTexts))], true),
            3 => ([fine, Vendor(random.Of(NoTexts))], true),
            4 => ([good, Region(Text(random, region.ToUpperInvariant()))], true),
            5 => ([fine, Vendor(Text(random, vendor.ToUpperInvariant()))], true),
            6 => ([fine, Vendor(Text(random, random.Of("ibm", "", " aws", "aws\0", "ａｗｓ")))], true),
            7 => ([good, Region(Text(random, random.Of("mars-1", "", "us-east-1 ", "us_east_1", "*", "'")))], true),
            8 => ([good, Region("null"), fine], false),
            9 => ([fine, good, Region(Text(random, "mars-1"))], true),
            _ => ([fine, good], false),
        };
    }

    /// <summary>Unknown members, which the API ignores.</summary>
    private static string Unknown(Random random) => random.Next(6) switch
    {
        0 => $"\"{random.Text(random.Next(20), "abc☃é")}\":{new string('[', 40)}{new string(']', 40)}",
        1 => $"\"n\":{random.Of("1e400", "-1e-400", "0.1", "-0.0", "9223372036854775808", new string('9', 500))}",
        2 => $"\"a\":[{string.Join(',', Enumerable.Repeat("null", random.Next(500)))}]",
        3 => $"\"o\":{{{string.Join(',', Enumerable.Range(0, 40).Select(i => $"\"{i % 7}\":{i}"))}}}",
        4 => $"\"\":{Text(random, random.Of("\u0000", "\ufffe", "😀", new string('é', 300)))}",
        _ => "\"modified_on\":\"2020-01-01T00:00:00Z\",\"$ref\":\"#\",\"__proto__\":{}",
    };

    private static string Plain(char character) =>
        char.IsControl(character) || character is '"' or '\\' ? JsonEncodedText.Encode($"{character}").ToString() : character.ToString();
}
