using System.Net;
using System.Net.Sockets;
using OriginCloudRegions.Core.Addresses;

namespace OriginCloudRegions.Cli.Detect;

internal static class HostNames
{
    private const int MaxLength = 253;
    private const int MaxLabelLength = 63;

    // Accepts letters, digits, hyphens and underscores in labels (RFC 1123 section 2.1). The last label must not begin
    // with a digit, because resolvers read 10.1 and 0x7f.1 as addresses.
    public static bool IsValid(string text)
    {
        var labels = (text.EndsWith('.') ? text[..^1] : text).Split('.');
        return text.Length <= MaxLength && labels.All(IsLabel) && !char.IsAsciiDigit(labels[^1][0]);
    }

    // Returns all A and AAAA addresses in ascending order: IPv4 sorts before public IPv6. Returns none on failure.
    public static async Task<IReadOnlyList<OriginAddress>> ResolveAsync(string name, CancellationToken cancellation)
    {
        try
        {
            var found = await Dns.GetHostAddressesAsync(name, cancellation);
            return [.. found.Select(Origin).Distinct().OrderBy(AddressBits.Of)];
        }
        catch (SocketException)
        {
            return [];
        }
    }

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= MaxLabelLength
        && label.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
        && label[0] != '-'
        && label[^1] != '-';

    // Omits the scope of a link-local address.
    private static OriginAddress Origin(IPAddress address) =>
        OriginAddress.TryParse(new IPAddress(address.GetAddressBytes()).ToString(), out var origin)
            ? origin
            : throw new InvalidOperationException($"{address} has no text of RFC 4291.");
}
