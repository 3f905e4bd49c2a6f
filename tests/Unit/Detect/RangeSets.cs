using System.Buffers.Binary;
using System.Net;
using FsCheck;
using FsCheck.Fluent;
using OriginCloudRegions.Cli.Detect;

namespace OriginCloudRegions.Unit.Detect;

/// <summary>Prefixes with few different bits, so that many are nested, adjacent or equal.</summary>
public static class RangeSets
{
    /// <summary>A shorter prefix would contain the IPv4-mapped addresses.</summary>
    private const int LeastOfIpv6 = 3;

    private static readonly (string Vendor, PrefixMeaning Meaning, string? Name)[] Says =
    [
        ("aws", PrefixMeaning.Region, "us-east-1"),
        ("aws", PrefixMeaning.Region, "eu-west-1"),
        ("aws", PrefixMeaning.Region, "cn-north-1"),
        ("aws", PrefixMeaning.Region, "me-west-1"),
        ("aws", PrefixMeaning.Global, "GLOBAL"),
        ("azure", PrefixMeaning.Region, "centralfrance"),
        ("azure", PrefixMeaning.Region, "francecentral"),
        ("azure", PrefixMeaning.Region, "westeurope"),
        ("azure", PrefixMeaning.Vendor, null),
        ("azure", PrefixMeaning.FrontDoor, "AzureFrontDoor.Frontend"),
        ("azure", PrefixMeaning.FrontDoor, "AzureFrontDoor.Backend"),
    ];

    private static readonly Gen<byte[]> Ipv4 = Gen.Elements<byte>(0, 1, 127, 128, 255).ArrayOf(4);

    private static readonly Gen<byte[]> Ipv6 =
        from start in Gen.Elements<byte>(0x20, 0x26, 0xff)
        from rest in Gen.Elements<byte>(0, 0, 0, 1, 0x80, 0xff).ArrayOf(15)
        select (byte[])[start, .. rest];

    private static readonly Gen<byte[]> Address = Gen.OneOf(Ipv4, Ipv6);

    private static readonly Gen<PublishedPrefix> Published =
        from address in Address
        from length in Gen.Frequency((3, Gen.Choose(0, 16)), (3, Gen.Choose(16, 32)), (1, Gen.Choose(32, 128)))
        from says in Gen.Elements(Says)
        select Of(address, address.Length == 4 ? Math.Min(length, 32) : Math.Max(length, LeastOfIpv6), says);

    public static Arbitrary<RangeSet> Any() =>
        (from published in Published.ListOf()
         from others in Address.ListOf()
         select new RangeSet(
             [.. published],
             [.. published.SelectMany(Ends), .. others.SelectMany(Texts)])).ToArbitrary();

    private static PublishedPrefix Of(byte[] address, int length, (string Vendor, PrefixMeaning Meaning, string? Name) says)
    {
        var masked = address.Select((octet, at) => (byte)(octet & (0xff00 >> Math.Clamp(length - (at * 8), 0, 8)))).ToArray();
        var prefix = AddressPrefix.TryParse($"{new IPAddress(masked)}/{length}");
        return new PublishedPrefix(prefix!, says.Vendor, says.Meaning, says.Name);
    }

    /// <summary>The first and the last address and their neighbours.</summary>
    private static IEnumerable<string> Ends(PublishedPrefix published)
    {
        var (first, last) = (published.Prefix.First, published.Prefix.Last);
        return new[] { first - 1, first, last, last + 1 }.Select(Text);
    }

    private static string Text(UInt128 bits)
    {
        var octets = new byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(octets, bits);
        return new IPAddress(octets).ToString();
    }

    /// <summary>An IPv4 address in its own form and in the IPv4-mapped form.</summary>
    private static IEnumerable<string> Texts(byte[] address)
    {
        var read = new IPAddress(address);
        return address.Length == 4 ? [read.ToString(), read.MapToIPv6().ToString()] : [read.ToString()];
    }
}
