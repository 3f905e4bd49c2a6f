using System.Buffers;
using System.IO.Pipelines;

namespace OriginCloudRegions.Native.Hosting.Refusals;

/// <summary>What the server sends on a connection. It passes, but for a refusal, in place of which another answer is sent.</summary>
internal sealed class RefusableOutput(PipeWriter connection) : PipeWriter
{
    private byte[]? answer;
    private ArrayBufferWriter<byte>? refusal;

    public override bool CanGetUnflushedBytes => connection.CanGetUnflushedBytes;

    public override long UnflushedBytes => connection.UnflushedBytes + (refusal?.WrittenCount ?? 0);

    private IBufferWriter<byte> Current => (IBufferWriter<byte>?)refusal ?? connection;

    /// <summary>What the server writes next is its refusal, and its last word on this connection.</summary>
    public void Exchange(byte[] forThis)
    {
        answer = forThis;
        refusal = new ArrayBufferWriter<byte>();
    }

    public override void Advance(int bytes) => Current.Advance(bytes);

    public override Memory<byte> GetMemory(int sizeHint = 0) => Current.GetMemory(sizeHint);

    public override Span<byte> GetSpan(int sizeHint = 0) => Current.GetSpan(sizeHint);

    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default)
    {
        Settle();
        return connection.FlushAsync(cancellationToken);
    }

    public override void CancelPendingFlush() => connection.CancelPendingFlush();

    public override void Complete(Exception? exception = null)
    {
        Settle();
        connection.Complete(exception);
    }

    public override ValueTask CompleteAsync(Exception? exception = null)
    {
        Settle();
        return connection.CompleteAsync(exception);
    }

    private void Settle()
    {
        if (refusal is { WrittenCount: > 0 })
        {
            // Who speaks HTTP/2 is told so in HTTP/2.
            connection.Write(refusal.WrittenSpan.StartsWith("HTTP/1."u8) ? answer : refusal.WrittenSpan);
            refusal = null;
        }
    }
}
