using System.Buffers;
using System.Net;
using System.Text;

namespace OriginCloudRegions.Unit.Http;

/// <param name="inParts">Whether the body arrives in several parts.</param>
internal sealed class TestRequest(
    string method = "GET",
    string path = "/client/v4/healthz",
    string query = "",
    IPAddress? address = null,
    bool losesBody = false,
    bool inParts = false,
    CancellationToken caller = default) : ApiRequest
{
    public override string Method => method;

    public override string Path => path;

    public override string Query => query;

    public override string? InvocationId => null;

    public override IPAddress? CallerAddress => address;

    public override CancellationToken CallerLeft => caller;

    public override bool IsBodyLost => losesBody;

    public Dictionary<string, string> Headers { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns the body, or throws the exception that a head throws.</summary>
    public Func<byte[]> Body { get; init; } = () => [];

    public static TestRequest WithJson(string json, string mediaType = "application/json") =>
        new TestRequest("PUT") { Body = () => Encoding.UTF8.GetBytes(json) }.With("Content-Type", mediaType);

    public TestRequest With(string header, string value)
    {
        Headers[header] = value;
        return this;
    }

    public override string? Header(string name) => Headers.GetValueOrDefault(name);

    public override ValueTask<T> ReadBodyAsync<T>(
        int most, Func<ReadOnlySequence<byte>, T> read, CancellationToken cancellation)
    {
        var body = Body();
        body = body[..Math.Min(most, body.Length)];
        return ValueTask.FromResult(read(inParts ? BodyPart.Halves(body) : new ReadOnlySequence<byte>(body)));
    }

    /// <summary>A part of a body, as in the buffers of a server when a body arrives in pieces.</summary>
    private sealed class BodyPart : ReadOnlySequenceSegment<byte>
    {
        private BodyPart(ReadOnlyMemory<byte> bytes, long index) => (Memory, RunningIndex) = (bytes, index);

        public static ReadOnlySequence<byte> Halves(byte[] body)
        {
            var half = body.Length / 2;
            var first = new BodyPart(body.AsMemory(0, half), 0);
            var second = new BodyPart(body.AsMemory(half), half);
            first.Next = second;
            return new ReadOnlySequence<byte>(first, 0, second, second.Memory.Length);
        }
    }
}
