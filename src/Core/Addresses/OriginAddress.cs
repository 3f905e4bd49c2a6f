using System.Diagnostics.CodeAnalysis;

namespace OriginCloudRegions.Core.Addresses;

/// <summary>The IPv4 or IPv6 address of an origin in canonical text. Equal texts mean equal addresses.</summary>
public sealed record OriginAddress
{
    /// <summary>The longest accepted text in characters: six groups, then an IPv4 address.</summary>
    public const int MaxTextLength = 45;

    private OriginAddress(string text) => Text = text;

    /// <summary>The canonical text of 2 to 39 ASCII characters: dotted decimal for IPv4, RFC 5952 for IPv6.</summary>
    public string Text { get; }

    /// <summary>
    /// Reads four decimal octets without leading zeros, or a text form of RFC 4291 section 2.2. Refuses prefixes,
    /// ports, brackets, scope ids and spaces.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out OriginAddress? address)
    {
        address = null;
        if (text.Length > MaxTextLength)
        {
            return false;
        }

        Span<byte> octets = stackalloc byte[Ipv4Text.OctetCount];
        if (Ipv4Text.TryRead(text, octets))
        {
            address = new OriginAddress(text.ToString());
            return true;
        }

        Span<ushort> groups = stackalloc ushort[Ipv6Reader.GroupCount];
        if (Ipv6Reader.TryRead(text, groups))
        {
            address = new OriginAddress(Ipv6Writer.Write(groups));
            return true;
        }

        return false;
    }

    public override string ToString() => Text;
}
