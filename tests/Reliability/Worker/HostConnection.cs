using System.Net;
using System.Net.Sockets;

namespace OriginCloudRegions.Reliability.Worker;

/// <summary>Relays the gRPC connection between the stand-in host and its workers, and cuts or stalls it when asked to.</summary>
internal sealed class HostConnection : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Lock gate = new();
    private readonly List<Socket> open = [];
    private readonly List<Task> relays = [];
    private Task accepting = Task.CompletedTask;
    private Uri? host;
    private volatile TaskCompletionSource? stalled;

    /// <summary>Returns the address that workers connect to instead of the host's.</summary>
    public Uri Relay(Uri address)
    {
        if (host is null)
        {
            host = address;
            listener.Start();
            accepting = AcceptAsync();
        }

        return new UriBuilder(address) { Port = ((IPEndPoint)listener.LocalEndpoint).Port }.Uri;
    }

    /// <summary>Resets the open connections. A worker can connect again.</summary>
    public void Cut()
    {
        lock (gate)
        {
            foreach (var socket in open)
            {
                socket.Close(timeout: 0);
            }

            open.Clear();
        }
    }

    /// <summary>Holds all bytes in both directions until <see cref="Resume"/>.</summary>
    public void Stall() => stalled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Resume() => Interlocked.Exchange(ref stalled, null)?.SetResult();

    public async ValueTask DisposeAsync()
    {
        listener.Dispose();
        Resume();
        Cut();
        await accepting;
        await Task.WhenAll(relays);
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var worker = await listener.AcceptSocketAsync();
                relays.Add(RelayAsync(worker));
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The listener is closed.
        }
    }

    private async Task RelayAsync(Socket worker)
    {
        using var toWorker = worker;
        using var toHost = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        worker.NoDelay = toHost.NoDelay = true;
        try
        {
            await toHost.ConnectAsync(host!.Host, host.Port);
        }
        catch (SocketException)
        {
            // The host has stopped.
            return;
        }

        lock (gate)
        {
            open.AddRange([worker, toHost]);
        }

        await Task.WhenAny(CopyAsync(worker, toHost), CopyAsync(toHost, worker));
    }

    private async Task CopyAsync(Socket from, Socket to)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer) is > 0 and var length)
            {
                if (stalled is { } stall)
                {
                    await stall.Task;
                }

                for (var sent = 0; sent < length;)
                {
                    sent += await to.SendAsync(buffer.AsMemory(sent, length - sent));
                }
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // Cut, or one side has ended.
        }
    }
}
