using System.Buffers;

namespace OriginCloudRegions.Api.Http;

/// <summary>The caller's request id if it is 1 to 64 characters of <c>A-Za-z0-9-_</c>; otherwise a new id.</summary>
internal static class RequestId
{
    public const string Header = "X-Request-Id";

    private const int MaxLength = 64;

    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    public static string Of(ApiRequest request) =>
        request.Header(Header) is { } sent && IsAcceptable(sent) ? sent : Guid.CreateVersion7().ToString("N");

    private static bool IsAcceptable(string id) => id.Length is > 0 and <= MaxLength && !id.AsSpan().ContainsAnyExcept(Allowed);
}
