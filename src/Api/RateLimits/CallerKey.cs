using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using OriginCloudRegions.Core.Credentials;

namespace OriginCloudRegions.Api.RateLimits;

/// <summary>Names a caller in 128 bits.</summary>
internal static class CallerKey
{
    private const int HexDigits = 32;
    private const ulong MappedIpv4 = 0xffff_0000_0000;

    /// <summary>The first half of the credential's hash.</summary>
    public static UInt128 Of(CredentialId credential) =>
        UInt128.Parse(credential.Hash.AsSpan(0, HexDigits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    /// <summary>An IPv4 address, also one that is mapped to IPv6; or the /64 network of an IPv6 address, which one host has to itself.</summary>
    public static UInt128 Of(IPAddress address)
    {
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out var length);
        return address.AddressFamily == AddressFamily.InterNetwork || address.IsIPv4MappedToIPv6
            ? new UInt128(0, MappedIpv4 | BinaryPrimitives.ReadUInt32BigEndian(bytes[(length - 4)..]))
            : new UInt128(BinaryPrimitives.ReadUInt64BigEndian(bytes), 0);
    }
}
