using System.Security.Cryptography;
using System.Text;
using OriginCloudRegions.Api.Http;
using OriginCloudRegions.Core.Mappings;

namespace OriginCloudRegions.Api.Mappings;

/// <summary>The answer with one mapping, and the entity tag that conditions compare.</summary>
internal static class MappingAnswer
{
    public static ApiAnswer Of(OriginMapping mapping)
    {
        var shown = MappingBody.Of(mapping);
        return ApiAnswer.Of(shown, MappingsJson.Wire.EnvelopeMappingBody).With(new KeyValuePair<string, string>("ETag", TagOf(shown)));
    }

    public static string TagOf(OriginMapping mapping) => TagOf(MappingBody.Of(mapping));

    /// <summary>
    /// Made of what the answer shows and not of the storage's own ETag: it stays what it is when rows are copied to another
    /// account, and a mapping that is changed and changed back is the same mapping.
    /// </summary>
    private static string TagOf(MappingBody shown)
    {
        var text = $"{shown.ModifiedOn}\n{shown.OriginIp}\n{shown.Region}\n{shown.Vendor}";
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return $"\"{Convert.ToHexStringLower(hash[..16])}\"";
    }
}
