using System.Globalization;
using System.Text;

namespace OriginCloudRegions.Core.Addresses;

/// <summary>Writes the canonical text of RFC 5952 section 4.</summary>
internal static class Ipv6Writer
{
    public static string Write(ReadOnlySpan<ushort> groups)
    {
        if (IsIpv4Mapped(groups))
        {
            return string.Create(
                CultureInfo.InvariantCulture,
                $"::ffff:{groups[6] >> 8}.{groups[6] & 0xff}.{groups[7] >> 8}.{groups[7] & 0xff}");
        }

        var (gapAt, gapLength) = LongestZeroRun(groups);
        var text = new StringBuilder(39);
        for (var i = 0; i < Ipv6Reader.GroupCount; i++)
        {
            if (i == gapAt)
            {
                text.Append("::");
                i += gapLength - 1;
                continue;
            }

            if (i > 0 && i != gapAt + gapLength)
            {
                text.Append(':');
            }

            text.Append(CultureInfo.InvariantCulture, $"{groups[i]:x}");
        }

        return text.ToString();
    }

    private static bool IsIpv4Mapped(ReadOnlySpan<ushort> groups) =>
        groups[5] == 0xffff && groups[..5].IndexOfAnyExcept((ushort)0) < 0;

    // Returns the longest run of two or more zero groups, or the first of equally long runs. Position -1 means none.
    private static (int At, int Length) LongestZeroRun(ReadOnlySpan<ushort> groups)
    {
        var (at, length) = (-1, 1);
        for (var start = 0; start < groups.Length; start++)
        {
            var zeros = groups[start..].IndexOfAnyExcept((ushort)0) is var end and >= 0 ? end : groups.Length - start;
            if (zeros > length)
            {
                (at, length) = (start, zeros);
            }

            start += zeros;
        }

        return (at, length);
    }
}
