using System.Collections.Concurrent;
using Grpc.Core;
using OriginCloudRegions.Local.Host.Worker.Rpc;

namespace OriginCloudRegions.Local.Host.Worker;

internal sealed class WorkerStreams : FunctionRpc.FunctionRpcBase
{
    private readonly ConcurrentDictionary<string, WorkerChannel> expected = new(StringComparer.Ordinal);

    public void Expect(string workerId, WorkerChannel channel) => expected[workerId] = channel;

    public override async Task EventStream(
        IAsyncStreamReader<StreamingMessage> requestStream,
        IServerStreamWriter<StreamingMessage> responseStream,
        ServerCallContext context)
    {
        if (await requestStream.MoveNext(context.CancellationToken)
            && requestStream.Current is { StartStream.WorkerId: var id } first
            && expected.TryRemove(id, out var channel))
        {
            await channel.ServeAsync(first, requestStream, responseStream, context.CancellationToken);
        }
    }
}
