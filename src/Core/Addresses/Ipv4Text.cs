namespace OriginCloudRegions.Core.Addresses;

internal static class Ipv4Text
{
    public const int OctetCount = 4;

    public static bool TryRead(ReadOnlySpan<char> text, Span<byte> octets)
    {
        for (var i = 0; i < OctetCount; i++)
        {
            var length = 0;
            var value = 0;
            while (length < text.Length && length < 3 && char.IsAsciiDigit(text[length]))
            {
                value = (value * 10) + (text[length++] - '0');
            }

            if (length == 0 || value > byte.MaxValue || (length > 1 && text[0] == '0'))
            {
                return false;
            }

            octets[i] = (byte)value;
            text = text[length..];
            if (i < OctetCount - 1)
            {
                if (text.IsEmpty || text[0] != '.')
                {
                    return false;
                }

                text = text[1..];
            }
        }

        return text.IsEmpty;
    }
}
