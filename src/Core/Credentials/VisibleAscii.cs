using System.Buffers;

namespace OriginCloudRegions.Core.Credentials;

/// <summary>The characters from <c>!</c> to <c>~</c>: what a credential may be made of.</summary>
internal static class VisibleAscii
{
    private static readonly SearchValues<char> Characters =
        SearchValues.Create([.. Enumerable.Range('!', '~' - '!' + 1).Select(character => (char)character)]);

    public static bool IsAll(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Characters);
}
