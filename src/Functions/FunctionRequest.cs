using System.Buffers;
using System.Net;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using OriginCloudRegions.Api.Http;
using OriginCloudRegions.Api.Routing;

namespace OriginCloudRegions.Functions;

/// <param name="route">The function's route, with its parameters in braces.</param>
internal sealed class FunctionRequest(HttpRequestData request, string route) : ApiRequest
{
    private readonly FunctionContext context = request.FunctionContext;
    private readonly Uri? url = UrlOf(request);

    public override string Method => request.Method;

    // Uses the route values, because the host encodes the path in the URL again: %2541 and %41 are equal there.
    public override string Path => PathOf(route, Values, url?.AbsolutePath ?? "");

    public override string Query => url?.Query ?? QueryOf(Values);

    public override string? InvocationId => context.InvocationId;

    /// <summary>Trusts the header, because the worker is always behind the host.</summary>
    public override IPAddress? CallerAddress => ForwardedAddress.LastOf(Header(ForwardedAddress.Header));

    public override CancellationToken CallerLeft => context.CancellationToken;

    /// <summary>The host drops a chunked body (azure-functions-host issue 7930).</summary>
    public override bool IsBodyLost => request.Body.Length == 0 && Header("Transfer-Encoding") is not null;

    private IReadOnlyDictionary<string, object?> Values => context.BindingContext.BindingData;

    public override string? Header(string name) =>
        request.Headers.NonValidated.TryGetValues(name, out var values) ? string.Join(',', values) : null;

    public override ValueTask<T> ReadBodyAsync<T>(int most, Func<ReadOnlySequence<byte>, T> read, CancellationToken cancellation)
    {
        var whole = new byte[Math.Min(request.Body.Length, most)];
        request.Body.ReadExactly(whole);
        return ValueTask.FromResult(read(new ReadOnlySequence<byte>(whole)));
    }

    /// <summary>Null when the caller's <c>Host</c> header makes the URL invalid.</summary>
    private static Uri? UrlOf(HttpRequestData request)
    {
        try
        {
            return request.Url;
        }
        catch (UriFormatException)
        {
            return null;
        }
    }

    private static string PathOf(string route, IReadOnlyDictionary<string, object?> values, string sent)
    {
        if (sent.TrimEnd('/').Equals(Routes.BasePath, StringComparison.OrdinalIgnoreCase))
        {
            // The catch-all parameter has no value, and the host adds a query parameter with its name.
            return sent;
        }

        var segments = route.Split('/').Select(
            segment => segment is ['{', .. var name, '}'] ? values.GetValueOrDefault(name) as string : segment);
        var path = $"{Routes.BasePath}/{string.Join('/', segments)}";

        // The host matches a route with or without a trailing slash. Errors quote the path as sent.
        return sent.EndsWith('/') && !path.EndsWith('/') ? $"{path}/" : path;
    }

    // The host's values also contain the query parameters.
    private static string QueryOf(IReadOnlyDictionary<string, object?> values) => '?' + string.Join('&', values
        .Where(value => value.Value is string)
        .Select(value => $"{Uri.EscapeDataString(value.Key)}={Uri.EscapeDataString((string)value.Value!)}"));
}
