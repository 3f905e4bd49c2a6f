using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Net.Http.Headers;
using OriginCloudRegions.Core.Mappings;

namespace OriginCloudRegions.Functions.Mappings;

/// <summary>What <c>If-Match</c> and <c>If-None-Match</c> ask of a mapping: RFC 9110 section 13.1.</summary>
internal static class Conditions
{
    /// <summary>Null where a write is asked for without a condition. A header that is none holds for nothing.</summary>
    public static Precondition? OfWrite(IHeaderDictionary headers)
    {
        var hasMatch = headers.ContainsKey(HeaderNames.IfMatch);
        var hasNoneMatch = headers.ContainsKey(HeaderNames.IfNoneMatch);
        if (!hasMatch && !hasNoneMatch)
        {
            return null;
        }

        var sent = new RequestHeaders(headers);
        return current =>
            (!hasMatch || IsNamed(sent.IfMatch, current, strong: true))
            && (!hasNoneMatch || (sent.IfNoneMatch.Count > 0 && !IsNamed(sent.IfNoneMatch, current, strong: false)));
    }

    /// <summary>Whether the caller has just this mapping already.</summary>
    public static bool IsKnown(IHeaderDictionary headers, OriginMapping current) =>
        headers.ContainsKey(HeaderNames.IfNoneMatch)
        && IsNamed(new RequestHeaders(headers).IfNoneMatch, current, strong: false);

    private static bool IsNamed(IList<EntityTagHeaderValue> tags, OriginMapping? current, bool strong)
    {
        if (current is null)
        {
            return false;
        }

        var own = new EntityTagHeaderValue(MappingAnswer.TagOf(current));
        return tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(own, strong));
    }
}
