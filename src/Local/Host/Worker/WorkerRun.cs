using Google.Protobuf.WellKnownTypes;
using OriginCloudRegions.Local.Host.Files;
using OriginCloudRegions.Local.Host.Worker.Rpc;
using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Local.Host.Worker;

internal sealed class WorkerRun : AppRun
{
    public static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);

    private readonly WorkerChannel channel;
    private IReadOnlyList<HttpFunction> functions = [];
    private IReadOnlyDictionary<string, string> functionIds = new Dictionary<string, string>();

    public WorkerRun(ChildProcess process, WorkerChannel channel, string folder)
        : base(process)
    {
        this.channel = channel;
        Ready = StartAsync(folder);
    }

    public override Task<bool> Ready { get; }

    public override IReadOnlyList<HttpFunction> Functions => functions;

    public int InFlight => channel.Pending.Count;

    public override void AskToEnd()
    {
        if (Ready.IsCompletedSuccessfully)
        {
            channel.Send(new StreamingMessage
            {
                WorkerTerminate = new WorkerTerminate { GracePeriod = Duration.FromTimeSpan(StopTimeout) },
            });
        }
        else
        {
            Process.Kill();
        }
    }

    public override void Dispose() => channel.Pending.FailAll();

    public Task<InvocationResponse?> InvokeAsync(string function, InvocationRequest request)
    {
        request.FunctionId = functionIds[function];
        var response = channel.Pending.Add(request.InvocationId);
        channel.Send(new StreamingMessage { RequestId = request.InvocationId, InvocationRequest = request });
        return response;
    }

    public void Cancel(string invocationId) => channel.Send(new StreamingMessage
    {
        InvocationCancel = new InvocationCancel { InvocationId = invocationId },
    });

    public void Forget(string invocationId) => channel.Pending.Remove(invocationId);

    private async Task<bool> StartAsync(string folder)
    {
        using var stop = new CancellationTokenSource(StartTimeout);
        var handshake = new Handshake(channel, folder, stop.Token).RunAsync();
        try
        {
            if (await Task.WhenAny(handshake, Process.Exited) == handshake)
            {
                (functions, functionIds) = await handshake;
                return true;
            }

            await stop.CancelAsync();
            await ((Task)handshake).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        catch (OperationCanceledException)
        {
            Process.Kill();
        }

        return false;
    }
}
