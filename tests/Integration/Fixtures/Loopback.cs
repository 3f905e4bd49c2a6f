using System.Net;
using System.Net.Sockets;

namespace OriginCloudRegions.Integration.Fixtures;

/// <summary>Ports of 127.0.0.1.</summary>
internal static class Loopback
{
    public static async Task<bool> IsListeningAsync(int port)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port, TestContext.Current.CancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
