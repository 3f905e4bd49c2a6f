using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace OriginCloudRegions.Integration.Hostile;

/// <summary>A socket to the server, on which anything can be sent; HttpClient would mend, or refuse to send, most of it.</summary>
internal sealed class RawConnection : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Silence = TimeSpan.FromMilliseconds(30);
    private static readonly byte[] End = [.. "\r\n\r\n"u8, .. Enumerable.Repeat((byte)'x', 270_000), .. "\r\n\r\n"u8];

    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] buffer = new byte[64 * 1024];
    private int from;
    private int to;
    private bool isEnded;

    /// <summary>How the connection ended, where the server did not just close it.</summary>
    public SocketError? Fault { get; private set; }

    private RawConnection()
    {
    }

    public static async Task<RawConnection> OpenAsync(Uri server)
    {
        var connection = new RawConnection();
        await connection.socket.ConnectAsync(server.Host, server.Port, TestContext.Current.CancellationToken);
        return connection;
    }

    /// <summary>The answer to one request; null where the server closes without one.</summary>
    public async Task<RawAnswer?> AskAsync(ReadOnlyMemory<byte> request, bool isHead)
    {
        using var tooLate = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        tooLate.CancelAfter(Patience);
        var sending = SendAsync(request, tooLate.Token);
        var answer = await ReadAnswerAsync(isHead, tooLate.Token);
        await sending;
        return answer;
    }

    /// <summary>
    /// Every answer until the server closes. Where it waits for more, it gets what ends whatever it waits for: a head, a line, the
    /// longest body that is read. (To close this end instead would tell the server that nobody waits for the answer.)
    /// </summary>
    public async Task<IReadOnlyList<RawAnswer>> AskLastAsync(ReadOnlyMemory<byte> request)
    {
        using var tooLate = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        tooLate.CancelAfter(Patience);
        var sending = SendAsync(request, tooLate.Token);
        var answers = new List<RawAnswer>();
        var reading = ReadAnswersAsync(answers, tooLate.Token);
        while (await Task.WhenAny(reading, Task.Delay(Silence, tooLate.Token)) != reading)
        {
            if (!sending.IsCompleted || isEnded)
            {
                continue;
            }

            isEnded = true;
            sending = SendAsync(End, tooLate.Token);
        }

        await reading;
        await sending;
        return answers;
    }

    public void Dispose() => socket.Dispose();

    private async Task ReadAnswersAsync(List<RawAnswer> answers, CancellationToken cancellation)
    {
        while (await ReadAnswerAsync(isHead: false, cancellation) is { } answer)
        {
            answers.Add(answer);
        }
    }

    private async Task SendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        try
        {
            while (bytes.Length > 0)
            {
                bytes = bytes[await socket.SendAsync(bytes, cancellation)..];
            }
        }
        catch (SocketException)
        {
            // The server has heard enough; its answer says why.
        }
    }

    private async Task<RawAnswer?> ReadAnswerAsync(bool isHead, CancellationToken cancellation)
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
            body[i] = await FillAsync(cancellation) ? buffer[from++] : throw new EndOfStreamException("The answer breaks off.");
        }

        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(body);
    }

    /// <summary>Null at the end.</summary>
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
                Fault = end.SocketErrorCode;

                // Closed with bytes unread; all that was answered before has been read.
                to = 0;
            }
        }

        return from < to;
    }
}
