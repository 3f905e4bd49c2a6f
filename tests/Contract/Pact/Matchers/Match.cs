using OriginCloudRegions.Contract.PactNet.Native;

namespace OriginCloudRegions.Contract.PactNet.Matchers;

/// <summary>Matchers of values. A value without a matcher is compared literally.</summary>
internal static class Match
{
    /// <summary>Anything of the example's JSON type; where that is an object or an array, of the same shape.</summary>
    public static Matcher Type(object example) => new("type", example);

    /// <summary>An array of at least <paramref name="min"/> elements, each of the example's shape.</summary>
    public static Matcher MinType(object example, int min) =>
        new("type", Enumerable.Repeat(example, Math.Max(min, 1)).ToArray()) { Minimum = min };

    public static Matcher Integer(int example) => new("integer", example);

    /// <summary>A text in which the pattern is found: anchor it to match the whole.</summary>
    /// <exception cref="ArgumentException">It is not found in the example.</exception>
    public static Matcher Regex(string example, string regex)
    {
        Engine.Start();
        return EngineApi.IsMatch(regex, example)
            ? new("regex", example) { Pattern = regex }
            : throw new ArgumentException($"The example '{example}' does not match '{regex}'.", nameof(example));
    }

    /// <summary>A text that contains the example.</summary>
    public static Matcher Include(string example) => new("include", example);
}
