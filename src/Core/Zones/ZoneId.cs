using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace OriginCloudRegions.Core.Zones;

/// <summary>A zone id: 1 to 32 characters of <c>0-9 a-z A-Z - _</c>. Letter case is significant.</summary>
public sealed record ZoneId
{
    public const int MaxLength = 32;

    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_");

    private ZoneId(string text) => Text = text;

    public string Text { get; }

    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out ZoneId? zone)
    {
        var isValid = text.Length is > 0 and <= MaxLength && !text.ContainsAnyExcept(Allowed);
        zone = isValid ? new ZoneId(text.ToString()) : null;
        return isValid;
    }

    public override string ToString() => Text;
}
