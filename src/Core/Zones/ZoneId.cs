using System.Buffers;

namespace OriginCloudRegions.Core.Zones;

/// <summary>A zone's identifier: 1 to 32 of <c>0-9 a-z A-Z - _</c>. Case counts.</summary>
public static class ZoneId
{
    public const int MaxLength = 32;

    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_");

    public static bool IsAcceptable(string text) =>
        text.Length is > 0 and <= MaxLength && !text.AsSpan().ContainsAnyExcept(Allowed);
}
