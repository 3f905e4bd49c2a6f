using System.Net.Http.Headers;
using OriginCloudRegions.Api.Http;
using OriginCloudRegions.Core.Mappings;

namespace OriginCloudRegions.Api.Mappings;

/// <summary><c>If-Match</c> and <c>If-None-Match</c> (RFC 9110 section 13.1).</summary>
internal static class Conditions
{
    /// <summary>Returns null when the request has no condition. An invalid condition is never met.</summary>
    public static Precondition? OfPut(ApiRequest request)
    {
        var match = IfMatch(request);
        if (request.Header("If-None-Match") is not { } sent)
        {
            return match;
        }

        var tags = Read(sent);
        return current => match?.Invoke(current) != false && tags is not null && !IsNamed(tags, current, strong: false);
    }

    public static Precondition? IfMatch(ApiRequest request)
    {
        if (request.Header("If-Match") is not { } sent)
        {
            return null;
        }

        var tags = Read(sent);
        return current => tags is not null && IsNamed(tags, current, strong: true);
    }

    public static bool IsKnown(ApiRequest request, OriginMapping current) =>
        request.Header("If-None-Match") is { } sent
        && Read(sent) is { } tags
        && IsNamed(tags, current, strong: false);

    /// <summary>Returns null unless the text is <c>*</c> or a list of entity tags.</summary>
    private static ICollection<EntityTagHeaderValue>? Read(string sent)
    {
        using var parser = new HttpRequestMessage();
        return parser.Headers.IfMatch.TryParseAdd(sent)
            && (parser.Headers.IfMatch.Count == 1 || !parser.Headers.IfMatch.Contains(EntityTagHeaderValue.Any))
                ? [.. parser.Headers.IfMatch]
                : null;
    }

    private static bool IsNamed(ICollection<EntityTagHeaderValue> tags, OriginMapping? current, bool strong)
    {
        if (current is null)
        {
            return false;
        }

        var own = MappingAnswer.TagOf(current);
        return tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || (tag.Tag == own && !(strong && tag.IsWeak)));
    }
}
