using System.Text;
using Google.Protobuf;
using OriginCloudRegions.Local.Host.Worker.Rpc;

namespace OriginCloudRegions.Local.Host.Worker;

internal static class RpcRequest
{
    private const int LargestBody = 100 * 1024 * 1024;

    public static bool HasAsciiHeaders(HttpRequest request)
    {
        foreach (var (_, values) in request.Headers)
        {
            foreach (var value in values)
            {
                if (!Ascii.IsValid(value))
                {
                    return false;
                }
            }
        }

        return true;
    }

    public static bool IsTooLarge(HttpRequest request) => request.ContentLength > LargestBody;

    public static async Task<RpcHttp> ReadAsync(HttpRequest request)
    {
        var http = new RpcHttp
        {
            Method = request.Method,
            Url = $"{request.Scheme}://{request.Host}{request.Path}{request.QueryString}",
        };
        foreach (var (name, values) in request.Headers)
        {
            http.NullableHeaders[name.ToLowerInvariant()] = new NullableString { Value = $"{values}" };
        }

        foreach (var (name, values) in request.Query)
        {
            http.NullableQuery[name] = new NullableString { Value = $"{values}" };
        }

        foreach (var (name, value) in Values(request))
        {
            http.NullableParams[name] = new NullableString { Value = value };
        }

        // The real host drops the body of a request without a length.
        if (request.ContentLength is > 0 and var length)
        {
            http.Body = new TypedData { Bytes = await ReadAsync(request.Body, (int)length, request.HttpContext.RequestAborted) };
        }

        return http;
    }

    /// <summary>Route values as text, which the server has decoded once.</summary>
    public static IEnumerable<(string Name, string Value)> Values(HttpRequest request) => request.RouteValues
        .Where(value => value.Value is not null)
        .Select(value => (value.Key, $"{value.Value}"));

    private static async Task<ByteString> ReadAsync(Stream body, int length, CancellationToken left)
    {
        var bytes = new byte[length];
        await body.ReadExactlyAsync(bytes, left);
        return UnsafeByteOperations.UnsafeWrap(bytes);
    }
}
