using System.Buffers;
using System.Net;
using System.Web;

namespace OriginCloudRegions.Api.Http;

/// <summary>A request as a head received it from its host.</summary>
public abstract class ApiRequest
{
    /// <summary>In capitals.</summary>
    public abstract string Method { get; }

    /// <summary>
    /// With the base path, percent-decoded once. <c>%2F</c> stays encoded, so that a slash always separates two segments.
    /// </summary>
    public abstract string Path { get; }

    /// <summary>As sent, with its question mark; empty when there is no query.</summary>
    public abstract string Query { get; }

    /// <summary>The Functions host's name for this invocation; null when there is none.</summary>
    public abstract string? InvocationId { get; }

    /// <summary>The address that the request came from, as far as a caller cannot invent it; null when the host does not tell.</summary>
    public abstract IPAddress? CallerAddress { get; }

    /// <summary>Cancelled when the caller leaves.</summary>
    public abstract CancellationToken CallerLeft { get; }

    /// <summary>Whether the host dropped the body before it reached the head.</summary>
    public virtual bool IsBodyLost => false;

    /// <summary>All values of a header, joined with commas (RFC 9110 section 5.3); null when it is missing.</summary>
    /// <param name="name">Letter case makes no difference.</param>
    public abstract string? Header(string name);

    /// <summary>The decoded value of a query parameter, several joined with commas; null when it is missing.</summary>
    internal string? QueryValue(string name) => Query.Length == 0 ? null : HttpUtility.ParseQueryString(Query)[name];

    /// <summary>Calls <paramref name="read"/> with the body, or with its first <paramref name="most"/> bytes.</summary>
    /// <exception cref="IOException">The body breaks off, or its framing is malformed.</exception>
    public abstract ValueTask<T> ReadBodyAsync<T>(int most, Func<ReadOnlySequence<byte>, T> read, CancellationToken cancellation);
}
