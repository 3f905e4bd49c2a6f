using System.Text.RegularExpressions;

namespace OriginCloudRegions.Integration.Fixtures;

/// <summary>The published requests and answers of the original API.</summary>
internal static class Example
{
    public static string Text(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Examples", name));

    /// <summary>Returns the text without blanks between tokens.</summary>
    public static string Minified(string name) => Regex.Replace(
        Text(name), @"""(?:[^""\\]|\\.)*""|\s+", token => token.Value[0] == '"' ? token.Value : "");

    /// <summary>Replaces the time in an answer with that of the examples.</summary>
    public static string WithTime(string answer) => Regex.Replace(
        answer, @"(?<=""modified_on"":"")\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ(?="")", "2026-03-01T12:00:00Z");
}
