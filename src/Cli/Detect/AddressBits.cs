using System.Buffers.Binary;
using OriginCloudRegions.Core.Addresses;

namespace OriginCloudRegions.Cli.Detect;

// An address as 128 bits. IPv4 is in its IPv4-mapped form (RFC 4291 section 2.5.5.2), so both families share one order
// and ::ffff:192.0.2.1 equals 192.0.2.1.
internal static class AddressBits
{
    /// <summary>The length of the prefix at <see cref="Mapped"/> that contains all IPv4 addresses.</summary>
    public const int MappedLength = 96;

    /// <summary>The address <c>::ffff:0:0</c>, which is 0.0.0.0.</summary>
    public static readonly UInt128 Mapped = (UInt128)0xffff << 32;

    public static bool TryRead(ReadOnlySpan<char> text, out UInt128 bits, out bool isIpv4)
    {
        Span<byte> octets = stackalloc byte[Ipv4Text.OctetCount];
        Span<ushort> groups = stackalloc ushort[Ipv6Reader.GroupCount];
        isIpv4 = Ipv4Text.TryRead(text, octets);
        bits = isIpv4 ? Mapped | BinaryPrimitives.ReadUInt32BigEndian(octets) : 0;
        if (isIpv4 || text.Length > OriginAddress.MaxTextLength || !Ipv6Reader.TryRead(text, groups))
        {
            return isIpv4;
        }

        foreach (var group in groups)
        {
            bits = (bits << 16) | group;
        }

        return true;
    }

    public static UInt128 Of(OriginAddress address) =>
        TryRead(address.Text, out var bits, out _) ? bits : throw new ArgumentException("Its text is canonical.", nameof(address));
}
