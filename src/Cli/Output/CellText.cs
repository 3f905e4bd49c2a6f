using System.Globalization;

namespace OriginCloudRegions.Cli.Output;

internal static class CellText
{
    public static string ForPeople(object? value) => value switch
    {
        null or "" => "-",
        bool isTrue => isTrue ? "yes" : "no",
        int number => number.ToString("N0", CultureInfo.InvariantCulture),
        IReadOnlyList<string> { Count: 0 } => "-",
        IReadOnlyList<string> several => string.Join(", ", several),
        _ => ForPrograms(value),
    };

    public static string ForPrograms(object? value) => value switch
    {
        null => "",
        string text => text,
        bool isTrue => isTrue ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        DateTimeOffset time => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        IReadOnlyList<string> several => string.Join(' ', several),
        _ => throw new ArgumentException($"A column cannot hold {value.GetType().Name}.", nameof(value)),
    };
}
