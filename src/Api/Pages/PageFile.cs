using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;

namespace OriginCloudRegions.Api.Pages;

/// <summary>A file that is embedded only compressed. Each request reads it, so it takes no memory in between.</summary>
/// <param name="Resource">The name of the embedded resource, without the ending of an encoding.</param>
internal sealed record PageFile(string Resource, string MediaType)
{
    private static readonly Assembly Assembly = typeof(PageFile).Assembly;

    private string? hash;

    /// <summary>Differs between encodings, because a strong ETag identifies bytes (RFC 9110 section 8.8.3).</summary>
    public string TagOf(PageEncoding encoding) => $"\"{hash ??= Hash()}{encoding.Ending}\"";

    public byte[] Read(PageEncoding encoding)
    {
        if (encoding == PageEncoding.Identity)
        {
            return Unpack(Read(PageEncoding.Gzip));
        }

        using var resource = Assembly.GetManifestResourceStream(Resource + encoding.Ending)!;
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return bytes;
    }

    private static byte[] Unpack(byte[] packed)
    {
        using var content = new MemoryStream();
        using (var unpacking = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress))
        {
            unpacking.CopyTo(content);
        }

        return content.ToArray();
    }

    private string Hash() => Convert.ToHexStringLower(SHA256.HashData(Read(PageEncoding.Brotli)).AsSpan(0, 16));
}
