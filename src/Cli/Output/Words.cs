using System.CommandLine.Parsing;

namespace OriginCloudRegions.Cli.Output;

/// <summary>An option whose values are the names of an enumeration in lower case.</summary>
internal static class Words
{
    public static string[] Of<T>()
        where T : struct, Enum =>
        Array.ConvertAll(Enum.GetNames<T>(), name => name.ToLowerInvariant());

    public static T Read<T>(ArgumentResult argument, string option)
        where T : struct, Enum
    {
        var text = argument.Tokens[0].Value;
        var words = Of<T>();
        if (Array.IndexOf(words, text) is >= 0 and var found)
        {
            return Enum.GetValues<T>()[found];
        }

        argument.AddError($"{option} must be one of {string.Join(", ", words)}; it is \"{text}\".");
        return default;
    }
}
