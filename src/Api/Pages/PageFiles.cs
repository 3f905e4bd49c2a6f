namespace OriginCloudRegions.Api.Pages;

/// <summary>The embedded files of the console and the reference; none if the build ran without Node.js.</summary>
internal sealed class PageFiles
{
    private const string Prefix = "console/";

    private static readonly Dictionary<string, string> MediaTypes = new()
    {
        [".css"] = "text/css; charset=utf-8",
        [".html"] = "text/html; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
    };

    private readonly Dictionary<string, PageFile> files = typeof(PageFiles).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(PageEncoding.Brotli.Ending, StringComparison.Ordinal))
        .Select(name => name[..^PageEncoding.Brotli.Ending.Length])
        .ToDictionary(name => name[Prefix.Length..], name => new PageFile(name, MediaTypes[Path.GetExtension(name)]));

    public PageFile? Page(string name) => files.GetValueOrDefault(name);

    /// <param name="name">Letter case is significant.</param>
    public PageFile? Asset(string name) => files.GetValueOrDefault($"assets/{name}");
}
