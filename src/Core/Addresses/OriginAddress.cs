using System.Diagnostics.CodeAnalysis;

namespace OriginCloudRegions.Core.Addresses;

/// <summary>
/// The IPv4 or IPv6 address of an origin, held as its canonical text: dotted decimal for IPv4, RFC 5952 for IPv6.
/// Two addresses are equal exactly when their canonical texts are.
/// </summary>
public sealed record OriginAddress
{
    /// <summary>The longest text that can be an address, in characters: six groups and an IPv4 tail.</summary>
    public const int MaxTextLength = 45;

    private OriginAddress(string text) => Text = text;

    /// <summary>The canonical text, 2 to 39 ASCII characters.</summary>
    public string Text { get; }

    /// <summary>
    /// Reads four decimal octets without leading zeros, or any text form of RFC 4291 section 2.2. Prefixes, ports,
    /// brackets, scope ids and blanks are refused, as is everything else that <c>IPAddress</c> would let pass.
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
