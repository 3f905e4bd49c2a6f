using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace OriginCloudRegions.Reliability.Worker;

/// <summary>Relays the gRPC connection between the stand-in host and its workers, and can cut or stall it.</summary>
internal sealed class HostConnection : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<Socket> open = [];
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
        while (open.TryDequeue(out var socket))
        {
            socket.Close(timeout: 0);
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

        open.Enqueue(worker);
        open.Enqueue(toHost);
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
