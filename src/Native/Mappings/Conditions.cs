using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using OriginCloudRegions.Core.Mappings;

namespace OriginCloudRegions.Native.Mappings;

/// <summary>What <c>If-Match</c> and <c>If-None-Match</c> ask of a mapping: RFC 9110 section 13.1.</summary>
internal static class Conditions
{
    /// <summary>Null where a put is asked for without a condition. A condition that cannot be read does not hold.</summary>
    public static Precondition? OfPut(IHeaderDictionary headers)
    {
        var match = OfDelete(headers);
        if (!headers.TryGetValue(HeaderNames.IfNoneMatch, out var sent))
        {
            return match;
        }

        var tags = Read(sent);
        return current => match?.Invoke(current) != false && tags is not null && !IsNamed(tags, current, strong: false);
    }

    /// <summary>Null where a delete is asked for without a condition.</summary>
    public static Precondition? OfDelete(IHeaderDictionary headers)
    {
        if (!headers.TryGetValue(HeaderNames.IfMatch, out var sent))
        {
            return null;
        }

        var tags = Read(sent);
        return current => tags is not null && IsNamed(tags, current, strong: true);
    }

    /// <summary>Whether the caller has just this mapping already.</summary>
    public static bool IsKnown(IHeaderDictionary headers, OriginMapping current) =>
        headers.TryGetValue(HeaderNames.IfNoneMatch, out var sent)
        && Read(sent) is { } tags
        && IsNamed(tags, current, strong: false);

    /// <summary>One <c>*</c>, or a list of tags; null for anything else, which the parser by itself is not strict about.</summary>
    private static IList<EntityTagHeaderValue>? Read(StringValues sent)
    {
        if (sent.ToString().Trim() == "*")
        {
            return [EntityTagHeaderValue.Any];
        }

        return EntityTagHeaderValue.TryParseStrictList([.. sent.OfType<string>()], out var tags)
            && tags.All(tag => tag.Tag != "*")
                ? tags
                : null;
    }

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
