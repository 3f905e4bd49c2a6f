using System.Globalization;

namespace OriginCloudRegions.Cli.Detect;

/// <param name="Length">The number of significant bits, 0 to 128. For IPv4, 96 more than in the text.</param>
internal sealed record AddressPrefix(UInt128 First, int Length, string Text)
{
    private const int MaxLength = 128;

    public UInt128 Last => First | HostBits(Length);

    public bool IsSameAs(AddressPrefix other) => (First, Length) == (other.First, other.Length);

    /// <summary>Reads an address, a slash and a decimal length. The bits after the length must be zero.</summary>
    public static AddressPrefix? TryParse(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0
            || !AddressBits.TryRead(text.AsSpan(0, slash), out var first, out var isIpv4)
            || !int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var length))
        {
            return null;
        }

        length = isIpv4 && length <= MaxLength ? length + AddressBits.MappedLength : length;
        return length <= MaxLength && (first & HostBits(length)) == 0 && !HoldsAllIpv4(first, length)
            ? new AddressPrefix(first, length, text)
            : null;
    }

    // A short IPv6 prefix such as ::/80 would contain every IPv4 address, too.
    private static bool HoldsAllIpv4(UInt128 first, int length) =>
        length < AddressBits.MappedLength && (AddressBits.Mapped & ~HostBits(length)) == first;

    private static UInt128 HostBits(int length) => length == 0 ? UInt128.MaxValue : ((UInt128)1 << (MaxLength - length)) - 1;
}
