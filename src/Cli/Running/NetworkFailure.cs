namespace OriginCloudRegions.Cli.Running;

internal static class NetworkFailure
{
    public static string Reason(HttpRequestException failure) => failure.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => "the name of its host cannot be resolved",
        HttpRequestError.ConnectionError => "no connection can be opened",
        HttpRequestError.SecureConnectionError => "the TLS connection failed, for example because its certificate is not trusted",
        HttpRequestError.ProxyTunnelError => "the proxy refused the connection",
        _ => "the connection was lost",
    };
}
