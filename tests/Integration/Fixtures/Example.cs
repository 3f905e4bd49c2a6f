using System.Text.RegularExpressions;

namespace OriginCloudRegions.Integration.Fixtures;

/// <summary>The requests and answers that the original's reference publishes.</summary>
internal static partial class Example
{
    public static string Text(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Examples", name));

    /// <summary>The same bytes without the blanks between its tokens.</summary>
    public static string Minified(string name) => BlankOrText().Replace(Text(name), token => token.Value[0] == '"' ? token.Value : "");

    [GeneratedRegex(@"""(?:[^""\\]|\\.)*""|\s+")]
    private static partial Regex BlankOrText();
}
