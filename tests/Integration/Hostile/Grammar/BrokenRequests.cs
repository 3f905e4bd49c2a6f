namespace OriginCloudRegions.Integration.Hostile.Grammar;

/// <summary>Valid requests with a few bytes changed, dropped, doubled, inserted or cut off.</summary>
internal sealed class BrokenRequests(Random random, RequestGrammar grammar, Callers callers, ZoneModel model)
{
    private static readonly string[] Splinters =
    [
        "\r\n", "\n", "\r", "\0", " ", "\t", ":", "%", "%00", "%zz", "/", "//", "/../", "?", "#", "\u00ff", "\u00c0\u00af",
        "Content-Length: 5\r\n", "Content-Length: -1\r\n", "Content-Length: 18446744073709551616\r\n", "Transfer-Encoding: chunked\r\n",
        "Transfer-Encoding: gzip\r\n", "Transfer-Encoding: chunked, identity\r\n", "Host: other\r\n", " HTTP/1.1\r\n",
        "HTTP/2.0", "HTTP/0.9", "GET / HTTP/1.1\r\n\r\n", "ffffffffffffffff\r\n", "-1\r\n", "7fffffff\r\n", "80000000\r\n",
        "0\r\n\r\n", "Connection: close\r\n", "Upgrade: websocket\r\nConnection: upgrade\r\n",
    ];

    public HostileRequest Next()
    {
        // Half of the requests are valid before the change. No HEAD: after a change, the method of a request is unknown,
        // and with it whether the answer has a body.
        var whole = random.In100(50) ? Accepted() : grammar.Next();
        while (whole.IsHead)
        {
            whole = grammar.Next();
        }

        var bytes = whole.Bytes.ToList();
        for (var changes = random.Next(1, 5); changes > 0; changes--)
        {
            Break(bytes);
        }

        return whole with { Bytes = [.. bytes], Path = null, Expected = null, Id = null, MayBeMalformed = true };
    }

    private HostileRequest Accepted()
    {
        var (ip, _) = random.Of(Addresses.Good);
        var isDelete = model.Has(ip) && random.In100(30);
        var body = isDelete ? Body.None : new Body(Encoding.ASCII.GetBytes(Api.MappingJson(ip)), "application/json", null);
        var method = isDelete ? "DELETE" : "PUT";
        var head = $"{method} /client/v4/{Api.MappingPath(model.Zone, ip)} HTTP/1.1\r\nHost: hostile\r\n"
            + $"{callers.Right.Headers}{(random.In100(70) ? "Connection: close\r\n" : "")}";
        return new HostileRequest(Framing.Of(random, head, body), method, null, body, null);
    }

    private void Break(List<byte> bytes)
    {
        // Changes the head of the request more often than the body.
        var at = random.In100(60) ? random.Next(Math.Min(bytes.Count, 400)) : random.Next(bytes.Count);
        switch (random.Next(7))
        {
            case 0:
                bytes[at] = (byte)random.Next(256);
                break;
            case 1 when bytes.Count > 2:
                bytes.RemoveRange(at, Math.Min(random.Next(1, 20), bytes.Count - at - 1));
                break;
            case 2:
                bytes.InsertRange(at, bytes.Slice(at, Math.Min(random.Next(1, 200), bytes.Count - at)));
                break;
            case 3 when at > 0:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 4:
                var line = bytes.IndexOf((byte)'\n') + 1;
                bytes.InsertRange(line, Encoding.Latin1.GetBytes(random.Of(Splinters)));
                break;
            default:
                bytes.InsertRange(at, Encoding.Latin1.GetBytes(random.Of(Splinters)));
                break;
        }
    }
}
