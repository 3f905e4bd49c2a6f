using System.Buffers;
using System.Net;
using System.Web;

namespace OriginCloudRegions.Api.Http;

public abstract class ApiRequest
{
    /// <summary>Upper case.</summary>
    public abstract string Method { get; }

    /// <summary>With the base path, percent-decoded once. <c>%2F</c> stays encoded to keep segments apart.</summary>
    public abstract string Path { get; }

    /// <summary>With its question mark; empty without a query.</summary>
    public abstract string Query { get; }

    /// <summary>Null without the Functions host.</summary>
    public abstract string? InvocationId { get; }

    /// <summary>An address that the caller cannot forge; null when unknown.</summary>
    public abstract IPAddress? CallerAddress { get; }

    public abstract CancellationToken CallerLeft { get; }

    /// <summary>Whether the host dropped the body.</summary>
    public virtual bool IsBodyLost => false;

    /// <summary>All values, joined with commas (RFC 9110 section 5.3); null when the header is missing.</summary>
    public abstract string? Header(string name);

    /// <summary>Percent-decoded, several values joined with commas; null when the parameter is missing.</summary>
    internal string? QueryValue(string name) => Query.Length == 0 ? null : HttpUtility.ParseQueryString(Query)[name];

    /// <summary>Passes the body, or its first <paramref name="most"/> bytes, to <paramref name="read"/>.</summary>
    /// <exception cref="IOException">The body breaks off, or its framing is malformed.</exception>
    public abstract ValueTask<T> ReadBodyAsync<T>(int most, Func<ReadOnlySequence<byte>, T> read, CancellationToken cancellation);
}
