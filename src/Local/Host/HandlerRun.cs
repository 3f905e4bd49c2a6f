using System.Net;
using System.Net.Sockets;
using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Local.Host;

/// <summary>One process of the handler, from its start to its exit.</summary>
internal sealed class HandlerRun : IDisposable
{
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromMilliseconds(10);

    private readonly CancellationTokenSource over = new();

    public HandlerRun(ChildProcess process, int port)
    {
        Process = process;
        Port = port;
        Over = over.Token;
        Ready = WaitUntilItListensAsync();
    }

    public ChildProcess Process { get; }

    public int Port { get; }

    /// <summary>True once it accepts connections; false when it ended before.</summary>
    public Task<bool> Ready { get; }

    /// <summary>Cancelled when the process is gone, and with it all that it was answering.</summary>
    public CancellationToken Over { get; }

    public void Dispose()
    {
        over.Cancel();
        over.Dispose();
    }

    private async Task<bool> WaitUntilItListensAsync()
    {
        using var tooLate = new CancellationTokenSource(StartPatience);
        using var timer = new PeriodicTimer(LookAgainAfter);
        while (!Process.Exited.IsCompleted)
        {
            if (await IsListeningAsync())
            {
                return true;
            }

            if (tooLate.IsCancellationRequested)
            {
                Process.Kill();
                return false;
            }

            await timer.WaitForNextTickAsync(CancellationToken.None);
        }

        return false;
    }

    private async Task<bool> IsListeningAsync()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
