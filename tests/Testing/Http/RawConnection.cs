using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Text;

namespace OriginCloudRegions.Testing.Http;

/// <summary>A TCP connection that sends any bytes. HttpClient corrects or refuses most invalid requests.</summary>
public sealed class RawConnection : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Silence = TimeSpan.FromMilliseconds(30);

    // Ends any request that the server still waits for: a head, a line, or the longest body that it reads.
    private static readonly byte[] Ending = [.. "\r\n\r\n"u8, .. Enumerable.Repeat((byte)'x', 270_000), .. "\r\n\r\n"u8];

    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly AnswerReader answers;
    private bool isEnded;

    private RawConnection() => answers = new AnswerReader(socket);

    /// <summary>The socket error that ended the connection, or null if the server closed it in order.</summary>
    public SocketError? Fault => answers.Fault;

    /// <param name="receiveBuffer">
    /// The size of this end's receive buffer in bytes. A small one keeps most of what a caller does not read on the
    /// server.
    /// </param>
    public static async Task<RawConnection> OpenAsync(Uri server, int? receiveBuffer = null)
    {
        var connection = new RawConnection();
        connection.socket.ReceiveBufferSize = receiveBuffer ?? connection.socket.ReceiveBufferSize;
        await connection.socket.ConnectAsync(server.Host, server.Port, TestContext.Current.CancellationToken);
        return connection;
    }

    /// <summary>Sends a request and returns its answer, or null if the server closes the connection.</summary>
    public async Task<RawAnswer?> AskAsync(ReadOnlyMemory<byte> request, bool isHead)
    {
        using var tooLate = Deadline();
        var sending = TrySendAsync(request, tooLate.Token);
        var answer = await answers.ReadAsync(isHead, tooLate.Token);
        await sending;
        return answer;
    }

    /// <summary>Sends requests and returns all answers until the server closes the connection.</summary>
    /// <remarks>
    /// When the server waits for more bytes, this method sends an ending. If it closed its end of the connection
    /// instead, the server would treat the caller as disconnected.
    /// </remarks>
    public async Task<IReadOnlyList<RawAnswer>> AskLastAsync(ReadOnlyMemory<byte> request)
    {
        using var tooLate = Deadline();
        var sending = TrySendAsync(request, tooLate.Token);
        var all = new List<RawAnswer>();
        var reading = ReadAnswersAsync(all, tooLate.Token);
        while (await Task.WhenAny(reading, Task.Delay(Silence, tooLate.Token)) != reading)
        {
            if (!sending.IsCompleted || isEnded)
            {
                continue;
            }

            isEnded = true;
            sending = TrySendAsync(Ending, tooLate.Token);
        }

        await reading;
        await sending;
        return all;
    }

    public Task SendAsync(string text) => SendAsync(Encoding.Latin1.GetBytes(text), TestContext.Current.CancellationToken);

    /// <summary>Returns all unread bytes, one character each, until the server closes the connection.</summary>
    public async Task<string> ReadToEndAsync()
    {
        var all = new StringBuilder();
        var some = new byte[16 * 1024];
        try
        {
            while (await socket.ReceiveAsync(some, TestContext.Current.CancellationToken) is var count and > 0)
            {
                all.Append(Encoding.Latin1.GetString(some, 0, count));
            }
        }
        catch (SocketException)
        {
            // The server has reset the connection.
        }

        return all.ToString();
    }

    /// <summary>Returns true while the server keeps its end of the connection open.</summary>
    public bool IsHeld()
    {
        var own = (IPEndPoint)socket.LocalEndPoint!;
        return IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpConnections().Any(held =>
            held.RemoteEndPoint.Port == own.Port && held.State == TcpState.Established);
    }

    public void Dispose() => socket.Dispose();

    private static CancellationTokenSource Deadline()
    {
        var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(Patience);
        return deadline;
    }

    private async Task ReadAnswersAsync(List<RawAnswer> all, CancellationToken cancellation)
    {
        while (await answers.ReadAsync(isHead: false, cancellation) is { } answer)
        {
            all.Add(answer);
        }
    }

    private async Task TrySendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        try
        {
            await SendAsync(bytes, cancellation);
        }
        catch (SocketException)
        {
            // The server has answered and closed the connection before it read the whole request.
        }
    }

    private async Task SendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        while (bytes.Length > 0)
        {
            bytes = bytes[await socket.SendAsync(bytes, cancellation)..];
        }
    }
}
