using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace OriginCloudRegions.Testing.Http;

/// <summary>Reads HTTP/1.1 answers from a socket, and fails on an answer that is not well-formed.</summary>
internal sealed class AnswerReader(Socket socket)
{
    // Reads each byte as one character. A connected socket is needed.
    private readonly Lazy<StreamReader> reader =
        new(() => new StreamReader(new NetworkStream(socket), Encoding.Latin1, false, bufferSize: 64 * 1024));

    /// <summary>The socket error that ended the connection, or null.</summary>
    public SocketError? Fault { get; private set; }

    /// <summary>Returns the next final answer, or null at the end of the connection.</summary>
    public async Task<RawAnswer?> ReadAsync(bool isHead, CancellationToken cancellation)
    {
        while (await TryReadLineAsync(cancellation) is { Length: > 0 } statusLine)
        {
            Assert.Matches(@"^HTTP/1\.1 [1-5]\d\d ", statusLine);
            var status = Number(statusLine[9..12]);
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

        return null;
    }

    private async Task<string> ReadBodyAsync(Dictionary<string, string> headers, CancellationToken cancellation)
    {
        var body = headers.ContainsKey("Transfer-Encoding")
            ? await ReadChunksAsync(cancellation)
            : await ReadBlockAsync(Number(headers.GetValueOrDefault("Content-Length", "0")), cancellation);
        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(Encoding.Latin1.GetBytes(body));
    }

    private async Task<string> ReadChunksAsync(CancellationToken cancellation)
    {
        var body = new StringBuilder();
        while (true)
        {
            var size = Number(await ReadLineAsync(cancellation), NumberStyles.HexNumber);
            body.Append(await ReadBlockAsync(size, cancellation));
            Assert.Equal("", await ReadLineAsync(cancellation));
            if (size == 0)
            {
                return body.ToString();
            }
        }
    }

    private async Task<string> ReadBlockAsync(int count, CancellationToken cancellation)
    {
        var block = new char[count];
        return await TryAsync(async () => await reader.Value.ReadBlockAsync(block, cancellation)) == count
            ? new string(block)
            : throw new EndOfStreamException("The answer is incomplete.");
    }

    private async Task<string> ReadLineAsync(CancellationToken cancellation) =>
        await TryReadLineAsync(cancellation) ?? throw new EndOfStreamException("The answer is incomplete.");

    private Task<string?> TryReadLineAsync(CancellationToken cancellation) =>
        TryAsync(async () => await reader.Value.ReadLineAsync(cancellation));

    private async Task<T?> TryAsync<T>(Func<Task<T?>> read)
    {
        try
        {
            return await read();
        }
        catch (IOException end) when (end.InnerException is SocketException reason)
        {
            // A server that closes with unread bytes resets the connection. Every earlier answer has been read by then.
            Fault = reason.SocketErrorCode;
            return default;
        }
    }

    private static int Number(string text, NumberStyles style = NumberStyles.None) =>
        int.Parse(text, style, CultureInfo.InvariantCulture);
}
