namespace OriginCloudRegions.Integration.Hostile.Grammar;

/// <summary>Bodies: valid, with invalid content, malformed, too large, or of another media type.</summary>
internal static class Bodies
{
    private const int MaxItems = 100;
    private const int SingleLimit = 16 * 1024;
    private const int BatchLimit = 256 * 1024;

    private static readonly string[] JsonTypes =
    [
        "application/json", "application/json", "APPLICATION/JSON", "application/json; charset=utf-8", "application/problem+json",
        "application/json;x=\"y\"",
    ];

    private static readonly string?[] OtherTypes =
    [
        null, "", "text/plain", "application/x-www-form-urlencoded", "application/jsonx", "application", "json",
        "multipart/form-data; boundary=x", "application/json, application/json", "application/json\u00e9",
        "application/json; charset=utf-16", "application/json; charset=latin1",
    ];

    private static readonly string[] NoObjects = ["[]", "null", "1", "\"192.0.2.1\"", "true", "-1.5e-7"];
    private static readonly string[] NoArrays = ["{}", "null", "0", "\"\"", "false", "{\"0\":\"192.0.2.1\"}"];

    public static Body Any(Random random, ContractOperation operation, string? ip)
    {
        var good = (operation.BodyType, operation.Method) switch
        {
            ("object", _) => Single(random, ip),
            ("array", "DELETE") => BatchOfDeletes(random),
            ("array", _) => BatchOfPuts(random),
            _ => Superfluous(random),
        };
        return operation.BodyType is null ? good : Spoil(random, good, operation.BodyType == "object" ? SingleLimit : BatchLimit);
    }

    /// <summary>Returns a body for an operation that reads none.</summary>
    private static Body Superfluous(Random random) =>
        random.In100(70) ? Body.None : new Body(Utf8(random.Of("{", "[]", new string('x', 40_000), "\0")), random.Of(OtherTypes), null);

    private static Body Single(Random random, string? path)
    {
        if (random.In100(5))
        {
            return new Body(Utf8(random.Of(NoObjects)), null, Expected.Invalid);
        }

        var mapping = Mapping.Any(random, path);
        return new Body(Utf8(mapping.Json), null, mapping.Error, mapping.Error is null ? [mapping] : null);
    }

    private static Body BatchOfPuts(Random random)
    {
        var items = Enumerable.Range(0, Length(random)).Select(_ => Item(random)).ToList();
        return items.Count > MaxItems || random.In100(5)
            ? NoBatch(random, items.Count)
            : new Body(Utf8($"[{string.Join(",", items.Select(item => item.Json))}]"), null, null, Puts: items);
    }

    private static Mapping Item(Random random) => random.In100(5)
        ? new Mapping(random.Of(NoObjects), Expected.Invalid, null, "", "")
        : Mapping.Any(random, path: null);

    private static Body BatchOfDeletes(Random random)
    {
        var items = Enumerable.Range(0, Length(random)).Select(_ =>
        {
            var text = Addresses.Any(random, out var canonical).Text;
            return random.In100(10)
                ? (Json: random.Of("null", "{}", "[]", "7"), Ip: null)
                : (Json: Mapping.Text(random, text), Ip: canonical);
        }).ToList();
        return items.Count > MaxItems || random.In100(5)
            ? NoBatch(random, items.Count)
            : new Body(
                Utf8($"[{string.Join(" , ", items.Select(item => item.Json))}]"),
                null,
                null,
                Deletes: [.. items.Select(item => item.Ip)]);
    }

    private static int Length(Random random) => random.In100(4) ? random.Next(MaxItems - 1, MaxItems + 20) : random.Next(0, 9);

    private static Body NoBatch(Random random, int many) => many > MaxItems
        ? new Body(Utf8($"[{string.Join(',', Enumerable.Repeat("0", random.Of(many, 50_000)))}]"), null, Expected.Invalid)
        : new Body(Utf8(random.Of(NoArrays)), null, Expected.Invalid);

    /// <summary>Makes a body invalid, in the order in which the API checks it: size, media type, JSON.</summary>
    private static Body Spoil(Random random, Body good, int limit)
    {
        var bytes = random.In100(12) ? NoJson.Of(random, good.Bytes) : null;
        var spoilt = bytes is null ? good : new Body(bytes, null, Expected.NotJson);
        if (random.In100(3))
        {
            spoilt = new Body([.. spoilt.Bytes, .. Enumerable.Repeat((byte)' ', limit + random.Next(1, 1000))], null, Expected.TooLarge);
        }

        var isOther = random.In100(8);
        var type = isOther ? random.Of(OtherTypes) : random.Of<string?>(JsonTypes);
        return isOther && spoilt.Bytes.Length > 0 && spoilt.Error != Expected.TooLarge
            ? new Body(spoilt.Bytes, type, Expected.NotJsonType)
            : spoilt with { MediaType = type };
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
