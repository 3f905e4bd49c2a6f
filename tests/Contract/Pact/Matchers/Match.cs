using Pattern = System.Text.RegularExpressions.Regex;

namespace OriginCloudRegions.Contract.PactNet.Matchers;

/// <summary>Matchers of values. A value without a matcher is compared literally.</summary>
internal static class Match
{
    /// <summary>Matches any value of the example's JSON type; an object or an array must have the same shape.</summary>
    public static Matcher Type(object example) => new("type", example);

    /// <summary>Matches an array of at least <paramref name="min"/> elements, each of the example's shape.</summary>
    public static Matcher MinType(object example, int min) =>
        new("type", Enumerable.Repeat(example, Math.Max(min, 1)).ToArray()) { Minimum = min };

    /// <summary>Matches a text that contains a match of the pattern: anchor it to match the whole text.</summary>
    /// <exception cref="ArgumentException">The pattern does not match the example.</exception>
    public static Matcher Regex(string example, string regex) => Pattern.IsMatch(example, regex)
        ? new("regex", example) { Pattern = regex }
        : throw new ArgumentException($"The example '{example}' does not match '{regex}'.", nameof(example));
}
