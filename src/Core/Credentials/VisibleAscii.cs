using System.Buffers;

namespace OriginCloudRegions.Core.Credentials;

internal static class VisibleAscii
{
    private static readonly SearchValues<char> Characters =
        SearchValues.Create([.. Enumerable.Range('!', '~' - '!' + 1).Select(character => (char)character)]);

    public static bool IsAll(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Characters);
}
