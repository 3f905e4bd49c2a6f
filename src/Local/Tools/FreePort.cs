using System.Net;
using System.Net.Sockets;

namespace OriginCloudRegions.Local.Tools;

internal static class FreePort
{
    // Below the ranges that Linux, macOS and Windows take outgoing ports from: no connection can grab the port meanwhile.
    private const int First = 18_000;
    private const int Last = 32_000;

    private static readonly HashSet<int> Given = [];
    private static readonly Lock Gate = new();

    /// <summary>A port on 127.0.0.1 that is free now and was not given to another part of this process.</summary>
    public static int Take()
    {
        lock (Gate)
        {
            while (true)
            {
                var port = Random.Shared.Next(First, Last);
                if (!Given.Contains(port) && IsFree(port))
                {
                    Given.Add(port);
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
