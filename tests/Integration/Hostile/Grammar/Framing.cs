using System.Globalization;

namespace OriginCloudRegions.Integration.Hostile.Grammar;

/// <summary>Joins head and body, with a length or in chunks of any size.</summary>
internal static class Framing
{
    public static byte[] Of(Random random, string head, Body body)
    {
        var type = body.MediaType is { } claimed ? $"Content-Type: {claimed}\r\n" : "";
        if (random.In100(75))
        {
            var length = body.Bytes.Length > 0 || random.In100(50) ? $"Content-Length: {body.Bytes.Length}\r\n" : "";
            return [.. Encoding.Latin1.GetBytes($"{head}{type}{length}\r\n"), .. body.Bytes];
        }

        var chunked = new List<byte>(Encoding.Latin1.GetBytes($"{head}{type}Transfer-Encoding: {random.Of("chunked", "Chunked")}\r\n\r\n"));
        for (var at = 0; at < body.Bytes.Length;)
        {
            var size = Math.Min(random.Of(1, 7, 100, 5000, 100_000), body.Bytes.Length - at);
            chunked.AddRange(Encoding.ASCII.GetBytes(string.Create(
                CultureInfo.InvariantCulture, $"{(random.In100(10) ? "00" : "")}{size:x}{(random.In100(10) ? ";a=b" : "")}\r\n")));
            chunked.AddRange(body.Bytes.AsSpan(at, size));
            chunked.AddRange("\r\n"u8);
            at += size;
        }

        chunked.AddRange(random.In100(10) ? "0\r\nX-Trailer: x\r\n\r\n"u8 : "0\r\n\r\n"u8);
        return [.. chunked];
    }
}
