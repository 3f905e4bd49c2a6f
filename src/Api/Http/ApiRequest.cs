using System.Buffers;
using System.Net;
using System.Web;

namespace OriginCloudRegions.Api.Http;

public abstract class ApiRequest
{
    /// <summary>The method in upper case.</summary>
    public abstract string Method { get; }

    /// <summary>The path with the base path, percent-decoded once except <c>%2F</c>, to keep segments apart.</summary>
    public abstract string Path { get; }

    /// <summary>The query with its question mark; empty without a query.</summary>
    public abstract string Query { get; }

    /// <summary>Null without the Functions host.</summary>
    public abstract string? InvocationId { get; }

    /// <summary>The caller's address, which the caller cannot forge; null when unknown.</summary>
    public abstract IPAddress? CallerAddress { get; }

    public abstract CancellationToken CallerLeft { get; }

    public virtual bool IsBodyLost => false;

    /// <summary>Returns all values, joined with commas (RFC 9110 section 5.3); null for a missing header.</summary>
    public abstract string? Header(string name);

    /// <summary>Returns the percent-decoded values, joined with commas; null when the parameter is missing.</summary>
    internal string? QueryValue(string name) => Query.Length == 0 ? null : HttpUtility.ParseQueryString(Query)[name];

    /// <summary>Passes the body, or its first <paramref name="most"/> bytes, to <paramref name="read"/>.</summary>
    /// <exception cref="IOException">The body is incomplete, or its framing is malformed.</exception>
    public abstract ValueTask<T> ReadBodyAsync<T>(int most, Func<ReadOnlySequence<byte>, T> read, CancellationToken cancellation);
}
