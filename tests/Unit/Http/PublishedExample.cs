using System.Text;
using System.Text.RegularExpressions;

namespace OriginCloudRegions.Unit.Http;

/// <summary>The answers that the original's reference publishes.</summary>
internal static partial class PublishedExample
{
    /// <summary>Returns the example in the form that the service sends: without white space between tokens.</summary>
    public static byte[] Read(string name)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Examples", $"{name}.json"));
        return Encoding.UTF8.GetBytes(TextOrSpace().Replace(text, token => token.Value[0] == '"' ? token.Value : ""));
    }

    [GeneratedRegex(@"""(?:[^""\\]|\\.)*""|\s+")]
    private static partial Regex TextOrSpace();
}
