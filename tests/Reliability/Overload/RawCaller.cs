using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Text;

namespace OriginCloudRegions.Reliability.Overload;

/// <summary>A caller that sends what it likes, and reads when it likes.</summary>
internal sealed class RawCaller : IDisposable
{
    private readonly TcpClient connection = new();

    private RawCaller()
    {
        // Little of what it does not read is taken from the server all the same.
        connection.ReceiveBufferSize = 4096;
    }

    public static async Task<RawCaller> ConnectAsync(int port)
    {
        var caller = new RawCaller();
        await caller.connection.ConnectAsync(IPAddress.Loopback, port, TestContext.Current.CancellationToken);
        return caller;
    }

    public ValueTask SendAsync(string text) =>
        connection.GetStream().WriteAsync(Encoding.Latin1.GetBytes(text), TestContext.Current.CancellationToken);

    /// <summary>All that comes until the server closes, in whichever way.</summary>
    public async Task<string> ReadToEndAsync()
    {
        var all = new StringBuilder();
        var some = new byte[16 * 1024];
        try
        {
            while (await connection.GetStream().ReadAsync(some, TestContext.Current.CancellationToken) is var count and > 0)
            {
                all.Append(Encoding.Latin1.GetString(some, 0, count));
            }
        }
        catch (IOException)
        {
            // The server has cut the connection.
        }

        return all.ToString();
    }

    /// <summary>Whether the server still holds its end.</summary>
    public bool IsHeld()
    {
        var own = (IPEndPoint)connection.Client.LocalEndPoint!;
        return IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpConnections().Any(held =>
            held.RemoteEndPoint.Port == own.Port && held.State == TcpState.Established);
    }

    public void Dispose() => connection.Dispose();
}
