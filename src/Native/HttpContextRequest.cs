using System.Buffers;
using System.Net;
using OriginCloudRegions.Api.Http;

namespace OriginCloudRegions.Native;

/// <param name="isBehindHost">Whether the Functions host sends the requests and names the caller in a header.</param>
internal sealed class HttpContextRequest(HttpContext context, bool isBehindHost) : ApiRequest
{
    private const string InvocationHeader = "X-Azure-Functions-InvocationId";

    public override string Method => context.Request.Method;

    public override string Path => context.Request.Path.Value ?? "";

    public override string Query => context.Request.QueryString.Value ?? "";

    public override string? InvocationId => Guid.TryParse(Header(InvocationHeader), out var id) ? $"{id}" : null;

    public override IPAddress? CallerAddress =>
        isBehindHost ? ForwardedAddress.LastOf(Header(ForwardedAddress.Header)) : context.Connection.RemoteIpAddress;

    public override CancellationToken CallerLeft => context.RequestAborted;

    public override string? Header(string name) =>
        context.Request.Headers.TryGetValue(name, out var values) ? values.ToString() : null;

    public override async ValueTask<T> ReadBodyAsync<T>(int most, Func<ReadOnlySequence<byte>, T> read, CancellationToken cancellation)
    {
        var reader = context.Request.BodyReader;
        var body = (await reader.ReadAtLeastAsync(most, cancellation)).Buffer;
        try
        {
            return read(body);
        }
        finally
        {
            reader.AdvanceTo(body.End);
        }
    }

    public Task WriteAsync(ApiAnswer answer)
    {
        var response = context.Response;
        response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
        {
            response.Headers[name] = value;
        }

        if (answer.Body.IsEmpty)
        {
            return Task.CompletedTask;
        }

        response.ContentLength = answer.Body.Length;
        return response.Body.WriteAsync(answer.Body, CancellationToken.None).AsTask();
    }
}
