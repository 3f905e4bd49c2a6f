using System.Diagnostics.CodeAnalysis;

namespace OriginCloudRegions.Client.Http;

/// <summary>A base address ends with a slash, as relative addresses require (RFC 3986 section 5.2.3).</summary>
internal static class ApiBaseAddress
{
    public const string Rule =
        "The base address must be the http or https address of the service, such as https://HOST/client/v4, " +
        "and have no query and no fragment.";

    public static bool IsAcceptable([NotNullWhen(true)] Uri? address) =>
        address is { IsAbsoluteUri: true } &&
        (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) &&
        address is { Query: "", Fragment: "" };

    public static Uri Of(Uri? address, string parameter) => IsAcceptable(address)
        ? new Uri(address, address.AbsolutePath == "/" ? "/client/v4/" : $"{address.AbsolutePath.TrimEnd('/')}/")
        : throw new ArgumentException(Rule, parameter);
}
