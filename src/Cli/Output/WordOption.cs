using System.CommandLine;
using System.CommandLine.Parsing;

namespace OriginCloudRegions.Cli.Output;

/// <summary>An option whose values are lower-case names of an enumeration.</summary>
internal class WordOption<T> : Option<T>
    where T : struct, Enum
{
    private readonly T[] values;

    public WordOption(string name, string[] aliases, params T[] values)
        : base(name, aliases)
    {
        this.values = values is [] ? Enum.GetValues<T>() : values;
        HelpName = string.Join('|', Words);
        CustomParser = Read;

        // The library would complete the names as C# spells them, which the parser refuses.
        CompletionSources.Clear();
        CompletionSources.Add([.. Words]);
    }

    private IEnumerable<string> Words => values.Select(value => value.ToString().ToLowerInvariant());

    private T Read(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (Array.IndexOf([.. Words], text) is >= 0 and var found)
        {
            return values[found];
        }

        argument.AddError($"{Name} must be one of {string.Join(", ", Words)}; it is \"{text}\".");
        return default;
    }
}
