using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace OriginCloudRegions.Testing.Http;

/// <summary>Reads HTTP/1.1 answers from a socket, and fails on an answer that is not well-formed.</summary>
internal sealed class AnswerReader(Socket socket)
{
    private readonly byte[] buffer = new byte[64 * 1024];
    private int from;
    private int to;

    /// <summary>The socket error that ended the connection, or null.</summary>
    public SocketError? Fault { get; private set; }

    /// <summary>Returns the next final answer, or null at the end of the connection.</summary>
    public async Task<RawAnswer?> ReadAsync(bool isHead, CancellationToken cancellation)
    {
        while (true)
        {
            if (await ReadLineAsync(cancellation) is not { Length: > 0 } statusLine)
            {
                return null;
            }

            Assert.Matches(@"^HTTP/1\.1 [1-5]\d\d ", statusLine);
            var status = int.Parse(statusLine.AsSpan(9, 3), NumberStyles.None, CultureInfo.InvariantCulture);
            var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            while (await ReadLineAsync(cancellation) is { Length: > 0 } line)
            {
                var colon = line.IndexOf(':', StringComparison.Ordinal);
                headers.Add(line[..colon], line[(colon + 1)..].Trim());
            }

            if (status >= 200)
            {
                return new RawAnswer(status, headers, isHead || status == 304 ? "" : await ReadBodyAsync(headers, cancellation));
            }
        }
    }

    private async Task<string> ReadBodyAsync(Dictionary<string, string> headers, CancellationToken cancellation)
    {
        var length = int.Parse(headers.GetValueOrDefault("Content-Length", "0"), NumberStyles.None, CultureInfo.InvariantCulture);
        var body = new byte[length];
        for (var i = 0; i < length; i++)
        {
            body[i] = await FillAsync(cancellation) ? buffer[from++] : throw new EndOfStreamException("The answer is incomplete.");
        }

        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(body);
    }

    /// <summary>Returns a line without its end, or null at the end of the connection.</summary>
    private async Task<string?> ReadLineAsync(CancellationToken cancellation)
    {
        var line = new StringBuilder();
        while (await FillAsync(cancellation))
        {
            var next = (char)buffer[from++];
            if (next == '\n')
            {
                return line.ToString().TrimEnd('\r');
            }

            line.Append(next);
        }

        return line.Length == 0 ? null : line.ToString();
    }

    private async ValueTask<bool> FillAsync(CancellationToken cancellation)
    {
        if (from == to)
        {
            from = 0;
            try
            {
                to = await socket.ReceiveAsync(buffer, cancellation);
            }
            catch (SocketException end)
            {
                // A server that closes with unread bytes resets the connection. Every earlier answer has been read by then.
                Fault = end.SocketErrorCode;
                to = 0;
            }
        }

        return from < to;
    }
}
