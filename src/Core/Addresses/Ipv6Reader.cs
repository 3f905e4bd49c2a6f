using System.Globalization;

namespace OriginCloudRegions.Core.Addresses;

/// <summary>Reads the text forms of RFC 4291 section 2.2.</summary>
internal static class Ipv6Reader
{
    public const int GroupCount = 8;

    public static bool TryRead(ReadOnlySpan<char> text, Span<ushort> groups)
    {
        var count = 0;
        var gapAt = -1;
        var at = 0;

        if (text.StartsWith("::"))
        {
            gapAt = 0;
            at = 2;
        }

        while (at < text.Length)
        {
            var rest = text[at..];
            var digits = CountHexDigits(rest);
            if (digits < rest.Length && rest[digits] == '.')
            {
                if (!TryReadIpv4Tail(rest, groups, ref count))
                {
                    return false;
                }

                break;
            }

            if (digits is 0 or > 4 || count == GroupCount)
            {
                return false;
            }

            groups[count++] = ushort.Parse(rest[..digits], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            at += digits;
            if (at == text.Length)
            {
                break;
            }

            // The second colon of "::" stands for groups of zeros. An address contains "::" at most once.
            if (text[at] != ':' || ++at == text.Length)
            {
                return false;
            }

            if (text[at] == ':')
            {
                if (gapAt >= 0)
                {
                    return false;
                }

                gapAt = count;
                at++;
            }
        }

        return gapAt < 0 ? count == GroupCount : count < GroupCount && ExpandGap(groups, count, gapAt);
    }

    private static int CountHexDigits(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (count < text.Length && char.IsAsciiHexDigit(text[count]))
        {
            count++;
        }

        return count;
    }

    private static bool TryReadIpv4Tail(ReadOnlySpan<char> text, Span<ushort> groups, ref int count)
    {
        Span<byte> octets = stackalloc byte[Ipv4Text.OctetCount];
        if (count > GroupCount - 2 || !Ipv4Text.TryRead(text, octets))
        {
            return false;
        }

        groups[count++] = (ushort)((octets[0] << 8) | octets[1]);
        groups[count++] = (ushort)((octets[2] << 8) | octets[3]);
        return true;
    }

    private static bool ExpandGap(Span<ushort> groups, int count, int gapAt)
    {
        var after = groups[gapAt..count];
        after.CopyTo(groups[(GroupCount - after.Length)..]);
        groups[gapAt..(GroupCount - after.Length)].Clear();
        return true;
    }
}
