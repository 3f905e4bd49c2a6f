using System.Buffers;
using System.Net;
using System.Text;
using OriginCloudRegions.Api.Http;

namespace OriginCloudRegions.Unit.Http;

/// <summary>A request made by a test.</summary>
internal sealed class TestRequest(string method = "GET", string path = "/client/v4/healthz") : ApiRequest
{
    public override string Method => method;

    public override string Path => path;

    public override string Query => Parameters;

    public override string? InvocationId => null;

    public override IPAddress? CallerAddress => Address;

    public override CancellationToken CallerLeft => Caller;

    public override bool IsBodyLost => LosesBody;

    public IPAddress? Address { get; init; }

    public CancellationToken Caller { get; init; }

    public string Parameters { get; init; } = "";

    public bool LosesBody { get; init; }

    /// <summary>Whether the body arrives in several parts.</summary>
    public bool InParts { get; init; }

    public Dictionary<string, string> Headers { get; init; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns the body, or throws what the head throws.</summary>
    public Func<byte[]> Body { get; init; } = () => [];

    /// <summary>A request with this body as JSON.</summary>
    public static TestRequest WithJson(string json, string mediaType = "application/json") => new("PUT")
    {
        Body = () => Encoding.UTF8.GetBytes(json),
        Headers = new(StringComparer.OrdinalIgnoreCase) { ["Content-Type"] = mediaType },
    };

    public TestRequest With(string header, string value)
    {
        Headers[header] = value;
        return this;
    }

    public override string? Header(string name) => Headers.GetValueOrDefault(name);

    public override ValueTask<T> ReadBodyAsync<T>(int most, Func<ReadOnlySequence<byte>, T> read, CancellationToken cancellation) =>
        ValueTask.FromResult(read(Received(Body()[..Math.Min(most, Body().Length)])));

    private ReadOnlySequence<byte> Received(byte[] body) => InParts ? BodyPart.Halves(body) : new ReadOnlySequence<byte>(body);
}
