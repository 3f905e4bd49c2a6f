using System.Net;
using System.Net.Sockets;
using OriginCloudRegions.Local.Host.Files;
using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Local.Host.Handler;

internal sealed class HandlerRun : AppRun
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromMilliseconds(10);

    private readonly CancellationTokenSource over = new();
    private readonly int port;

    public HandlerRun(ChildProcess process, int port, IReadOnlyList<HttpFunction> functions)
        : base(process)
    {
        this.port = port;
        Functions = functions;
        Over = over.Token;
        Ready = WaitUntilItListensAsync();
    }

    public override Task<bool> Ready { get; }

    public override IReadOnlyList<HttpFunction> Functions { get; }

    public CancellationToken Over { get; }

    public override void AskToEnd() => Process.Terminate();

    public override void Dispose()
    {
        if (!over.IsCancellationRequested)
        {
            over.Cancel();
        }

        over.Dispose();
    }

    private async Task<bool> WaitUntilItListensAsync()
    {
        using var timeout = new CancellationTokenSource(StartTimeout);
        using var timer = new PeriodicTimer(LookAgainAfter);
        while (!Process.Exited.IsCompleted)
        {
            if (await IsListeningAsync())
            {
                return true;
            }

            if (timeout.IsCancellationRequested)
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
            await socket.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
