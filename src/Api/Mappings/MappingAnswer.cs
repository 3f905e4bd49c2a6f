using System.Security.Cryptography;
using System.Text;
using OriginCloudRegions.Api.Http;
using OriginCloudRegions.Core.Mappings;

namespace OriginCloudRegions.Api.Mappings;

internal static class MappingAnswer
{
    public static ApiAnswer Of(OriginMapping mapping)
    {
        var shown = MappingBody.Of(mapping);
        return ApiAnswer.Of(shown, MappingsJson.Wire.EnvelopeMappingBody).With(new KeyValuePair<string, string>("ETag", TagOf(shown)));
    }

    public static string TagOf(OriginMapping mapping) => TagOf(MappingBody.Of(mapping));

    // Hashes the shown values. Unlike an ETag of Table Storage, this tag is the same in a copy of the account.
    private static string TagOf(MappingBody shown)
    {
        var text = $"{shown.ModifiedOn}\n{shown.OriginIp}\n{shown.Region}\n{shown.Vendor}";
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return $"\"{Convert.ToHexStringLower(hash[..16])}\"";
    }
}
