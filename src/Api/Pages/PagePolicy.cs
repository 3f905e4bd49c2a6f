namespace OriginCloudRegions.Api.Pages;

/// <summary>Values of <c>Content-Security-Policy</c>.</summary>
internal static class PagePolicy
{
    /// <summary>Only files of this service, no inline code, and no other page around it.</summary>
    public const string Console = Common + "style-src 'self'; img-src 'self'";

    /// <summary>
    /// The package of the reference writes styles into the page, and draws icons from data: addresses.
    /// </summary>
    public const string Docs = Common + "style-src 'self' 'unsafe-inline'; img-src 'self' data:";

    private const string Common =
        "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; ";
}
