using System.Buffers;

namespace OriginCloudRegions.Native.Http;

/// <summary>Names the request: as the caller did, where that is 1 to 64 of <c>A-Za-z0-9-_</c>, else anew.</summary>
internal static class RequestId
{
    public const string Header = "X-Request-Id";

    private const int MaxLength = 64;

    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    public static Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var sent = context.Request.Headers[Header].ToString();
        context.TraceIdentifier = IsAcceptable(sent) ? sent : Next();
        return next(context);
    }

    public static string Next() => Guid.CreateVersion7().ToString("N");

    private static bool IsAcceptable(string id) => id.Length is > 0 and <= MaxLength && !id.AsSpan().ContainsAnyExcept(Allowed);
}
