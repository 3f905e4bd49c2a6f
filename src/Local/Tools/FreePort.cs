using System.Net;
using System.Net.Sockets;

namespace OriginCloudRegions.Local.Tools;

internal static class FreePort
{
    // Below the outgoing port ranges of Linux, macOS and Windows, so that no connection takes the port.
    private const int First = 18_000;
    private const int Last = 32_000;

    private static readonly HashSet<int> Returned = [];
    private static readonly Lock Gate = new();

    /// <summary>Returns a free port on 127.0.0.1. Never returns the same port twice.</summary>
    public static int Take()
    {
        lock (Gate)
        {
            while (true)
            {
                var port = Random.Shared.Next(First, Last);
                if (!Returned.Contains(port) && IsFree(port))
                {
                    Returned.Add(port);
                    return port;
                }
            }
        }
    }

    private static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
