using System.Buffers;

namespace OriginCloudRegions.Unit.Http;

/// <summary>A part of a body, as a server buffers one that arrives in pieces.</summary>
internal sealed class BodyPart : ReadOnlySequenceSegment<byte>
{
    private BodyPart(ReadOnlyMemory<byte> bytes, long index) => (Memory, RunningIndex) = (bytes, index);

    /// <summary>The body in two parts.</summary>
    public static ReadOnlySequence<byte> Halves(byte[] body)
    {
        var half = body.Length / 2;
        var first = new BodyPart(body.AsMemory(0, half), 0);
        var second = new BodyPart(body.AsMemory(half), half);
        first.Next = second;
        return new ReadOnlySequence<byte>(first, 0, second, second.Memory.Length);
    }
}
