namespace OriginCloudRegions.Integration.Hostile.Grammar;

/// <summary>Makes requests on a zone. The first invalid part of a request determines the expected error.</summary>
internal sealed class RequestGrammar(Random random, Callers callers, ZoneModel model)
{
    private static readonly ContractOperation[] Operations = [.. ContractOperation.All.Where(operation => operation.HasZone)];
    private static readonly string[] OtherMethods = ["POST", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "FOO-BAR", "GE", "P!T"];
    private static readonly string[] OfTheHost = ["POST", "PATCH", "OPTIONS", "TRACE"];

    public HostileRequest Next()
    {
        // Half of the operations are writes, so that the zone has mappings.
        var operation = random.In100(50) ? random.Of(Operations.Where(o => o.IsWrite).ToArray()) : random.Of(Operations);
        var zone = Paths.Zone(random, model.Zone);
        string? ip = null;
        var address = operation.HasAddress ? Addresses.Any(random, out ip) : "";
        var query = operation.Id.StartsWith("origin-cloud-regions-v2-list", StringComparison.Ordinal) ? Paths.Query(random) : "";
        var caller = callers.Any(random);
        var body = Bodies.Any(random, operation, ip);
        var (condition, unmet) = Condition(operation, ip);
        var method = random.In100(4) ? random.Of(OtherMethods) : operation.Method;
        var isAstray = random.In100(3);
        string[] path = [.. operation.Path.Split('/')[1..].Select(segment => segment switch
        {
            "{zone_id}" => zone.Text,

            // The server refuses a NUL in a path; RefusedRequestTests sends one.
            "{origin_ip}" => address.Text.Replace('\0', '\u0001'),
            _ => segment,
        })];
        path = isAstray ? Paths.Astray(random, path) : path;
        var target = Paths.Spell(random, path);

        var error = (isAstray ? Expected.NotRouted : null)
            ?? (method == operation.Method ? null : Expected.MethodNotAllowed)
            ?? zone.Error
            ?? caller.ErrorAt(zone.Text, operation.IsWrite)
            ?? address.Error
            ?? query.Error
            ?? body.Error
            ?? unmet
            ?? (operation is { HasAddress: true, Method: not "PUT" } && !model.Has(ip!) ? Expected.NotFound : null);
        var id = random.In100(10) ? random.Text(random.Next(1, 65), "abcXYZ019-_") : null;
        var head = $"{method} {target}{query.Text} HTTP/1.1\r\nHost: hostile\r\n" +
            $"{caller.Headers}{condition}{Extra()}{(id is null ? "" : $"X-Request-Id: {id}\r\n")}";
        return new HostileRequest(Framing.Of(random, head, body), method, Paths.Meant(path), body, error ?? Expected.Success)
        {
            Id = id,
            PassesHost = Encoding.Latin1.GetBytes(head + body.MediaType).All(b => b is >= 0x20 and < 0x7f or 0x0d or 0x0a)
                && (method == operation.Method || OfTheHost.Contains(method))
                && !target.StartsWith("http://other", StringComparison.Ordinal),
        };
    }

    /// <summary>Returns conditions on one mapping, and the error if the mapping does not meet them.</summary>
    private (string Headers, Expected? Unmet) Condition(ContractOperation operation, string? ip)
    {
        if (!operation.HasAddress || !operation.IsWrite || !random.In100(8))
        {
            return ("", null);
        }

        var isThere = ip is not null && model.Has(ip);
        var isPut = operation.Method == "PUT";
        var missing = isPut ? Expected.PreconditionFailed : Expected.NotFound;
        return random.Next(4) switch
        {
            0 => ("If-Match: *\r\n", isThere ? null : missing),
            1 when isPut => ("If-None-Match: *\r\n", isThere ? Expected.PreconditionFailed : null),
            2 => ("If-Match: \"00000000000000000000000000000000\"\r\n", isThere ? Expected.PreconditionFailed : missing),
            _ => (
                $"If-Match: {random.Of("junk", "\"", "W/", ",,", "*, *", "\u00ff", "\"a\" \"b\"")}\r\n",
                isThere ? Expected.PreconditionFailed : missing),
        };
    }

    /// <summary>Returns headers that change nothing.</summary>
    private string Extra() => random.Next(12) switch
    {
        0 => string.Concat(Enumerable.Range(0, random.Next(1, 300)).Select(i => $"X-Header-{i}: {i}\r\n")),
        1 => $"X-Long: {new string('a', random.Next(1, 60_000))}\r\n",
        2 => "Accept: text/html\r\nAccept-Encoding: br\r\nCookie: a=b; c\r\nRange: bytes=0-1\r\nOrigin: null\r\n",
        3 => "X-Odd:\t\u00ff\u0001 \r\nX-Empty:\r\n",
        4 => "X-Forwarded-For: 1.2.3.4\r\nX-Forwarded-Host: other\r\nX-Original-URL: /admin\r\nX-HTTP-Method-Override: DELETE\r\n",
        5 => "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n",
        6 => "Expect: 100-continue\r\n",
        _ => "",
    };
}
