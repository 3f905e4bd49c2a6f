namespace OriginCloudRegions.Api.Pages;

internal static class PagePolicy
{
    /// <summary>Allows only files of this service, no inline code, and no frame in another page.</summary>
    public const string Console = Common + "style-src 'self'; img-src 'self'";

    /// <summary>Also allows inline styles and icons in data URLs, for the npm package of the API reference.</summary>
    public const string Docs = Common + "style-src 'self' 'unsafe-inline'; img-src 'self' data:";

    private const string Common =
        "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; ";
}
