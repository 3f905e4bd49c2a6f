using System.Reflection;
using System.Security.Cryptography;

namespace OriginCloudRegions.Api.Pages;

/// <summary>An embedded file and its compressed forms. Each request reads the bytes anew, so that they take no memory between requests.</summary>
/// <param name="Resource">The name of the embedded resource.</param>
/// <param name="MediaType">From the ending of its name.</param>
internal sealed record PageFile(string Resource, string MediaType)
{
    private static readonly Assembly Assembly = typeof(PageFile).Assembly;

    private string? hash;

    /// <summary>Differs between encodings, because a strong ETag names bytes (RFC 9110 section 8.8.3).</summary>
    public string TagOf(PageEncoding encoding) => $"\"{hash ??= Hash()}{encoding.Ending}\"";

    public byte[] Read(PageEncoding encoding)
    {
        using var resource = Assembly.GetManifestResourceStream(Resource + encoding.Ending)!;
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return bytes;
    }

    private string Hash() => Convert.ToHexStringLower(SHA256.HashData(Read(PageEncoding.Identity)).AsSpan(0, 16));
}
