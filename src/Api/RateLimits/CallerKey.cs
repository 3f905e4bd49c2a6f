using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using OriginCloudRegions.Core.Credentials;

namespace OriginCloudRegions.Api.RateLimits;

internal static class CallerKey
{
    private const int HexDigits = 32;
    private const ulong MappedIpv4 = 0xffff_0000_0000;

    public static UInt128 Of(CredentialId credential) =>
        UInt128.Parse(credential.Hash.AsSpan(0, HexDigits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    // Returns the address for IPv4 and IPv4-mapped IPv6. Otherwise returns the /64 network, which one host often has.
    public static UInt128 Of(IPAddress address)
    {
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out var length);
        return address.AddressFamily == AddressFamily.InterNetwork || address.IsIPv4MappedToIPv6
            ? new UInt128(0, MappedIpv4 | BinaryPrimitives.ReadUInt32BigEndian(bytes[(length - 4)..]))
            : new UInt128(BinaryPrimitives.ReadUInt64BigEndian(bytes), 0);
    }
}
