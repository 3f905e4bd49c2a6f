using System.Threading.Channels;
using Grpc.Core;
using OriginCloudRegions.Local.Host.Worker.Rpc;

namespace OriginCloudRegions.Local.Host.Worker;

internal sealed class WorkerChannel(Action<string> output)
{
    private static readonly WriteOptions MoreFollow = new(WriteFlags.BufferHint);

    private readonly Channel<StreamingMessage> outgoing =
        Channel.CreateUnbounded<StreamingMessage>(new UnboundedChannelOptions { SingleReader = true });

    private readonly Channel<StreamingMessage> replies = Channel.CreateUnbounded<StreamingMessage>();

    public PendingInvocations Pending { get; } = new();

    /// <summary>Drops the message if the worker has left the stream.</summary>
    public void Send(StreamingMessage message) => outgoing.Writer.TryWrite(message);

    /// <summary>Waits for a message that is neither the response of an invocation nor a log entry.</summary>
    public ValueTask<StreamingMessage> ReceiveAsync(CancellationToken stop) => replies.Reader.ReadAsync(stop);

    public async Task ServeAsync(
        StreamingMessage first,
        IAsyncStreamReader<StreamingMessage> reader,
        IServerStreamWriter<StreamingMessage> writer,
        CancellationToken stop)
    {
        replies.Writer.TryWrite(first);
        using var left = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var writing = WriteAsync(writer, left.Token);
        await ReadAsync(reader, left.Token);
        await left.CancelAsync();
        await writing;
    }

    private async Task ReadAsync(IAsyncStreamReader<StreamingMessage> reader, CancellationToken stop)
    {
        try
        {
            while (await reader.MoveNext(stop))
            {
                Receive(reader.Current);
            }
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            // The worker has closed its end of the stream, or the host stops.
        }
    }

    private void Receive(StreamingMessage message)
    {
        switch (message.ContentCase)
        {
            case StreamingMessage.ContentOneofCase.InvocationResponse:
                Pending.Complete(message.InvocationResponse);
                break;
            case StreamingMessage.ContentOneofCase.RpcLog:
                WorkerLog.Write(message.RpcLog, output);
                break;
            default:
                replies.Writer.TryWrite(message);
                break;
        }
    }

    private async Task WriteAsync(IServerStreamWriter<StreamingMessage> writer, CancellationToken stop)
    {
        try
        {
            await foreach (var message in outgoing.Reader.ReadAllAsync(stop))
            {
                // Buffers while more messages wait, to save system calls.
                writer.WriteOptions = outgoing.Reader.TryPeek(out _) ? MoreFollow : null;
                await writer.WriteAsync(message, stop);
            }
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException or InvalidOperationException)
        {
            // The worker has left the stream.
        }
    }
}
