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
                $"\"{value}\" is no entity tag: give back the ETag of a mapping as it came, quotes included. " +
                "The mappings of a list have none; get the mapping itself.",
                parameter);
    }
}
