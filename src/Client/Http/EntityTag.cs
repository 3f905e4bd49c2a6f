using System.Net.Http.Headers;

namespace OriginCloudRegions.Client.Http;

internal static class EntityTag
{
    public static EntityTagHeaderValue Read(string value, string parameter)
    {
        ArgumentNullException.ThrowIfNull(value, parameter);
        return value == EntityTagHeaderValue.Any.Tag ? EntityTagHeaderValue.Any
            : EntityTagHeaderValue.TryParse(value, out var tag) ? tag
            : throw new ArgumentException(
                $"\"{value}\" is not an entity tag: pass the ETag of a mapping with its quotes. " +
                "The mappings of a list have no ETag; get the mapping itself.",
                parameter);
    }
}
