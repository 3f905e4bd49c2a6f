using Yarp.ReverseProxy.Forwarder;

namespace OriginCloudRegions.Local.Host.Handler;

internal sealed class InvocationHeaders : HttpTransformer
{
    private const string HostVersion = "4.1037.0";

    private InvocationHeaders()
    {
    }

    public static InvocationHeaders Instance { get; } = new();

    public override async ValueTask TransformRequestAsync(
        HttpContext httpContext, HttpRequestMessage proxyRequest, string destinationPrefix, CancellationToken cancellationToken)
    {
        await Default.TransformRequestAsync(httpContext, proxyRequest, destinationPrefix, cancellationToken);
        var id = $"{Guid.CreateVersion7()}";
        Set(proxyRequest, "x-ms-invocation-id", id);
        Set(proxyRequest, "X-Azure-Functions-InvocationId", id);
        Set(proxyRequest, "X-Azure-Functions-HostVersion", HostVersion);
    }

    private static void Set(HttpRequestMessage request, string name, string value)
    {
        request.Headers.Remove(name);
        request.Headers.TryAddWithoutValidation(name, value);
    }
}
