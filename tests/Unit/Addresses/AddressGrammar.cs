using System.Text.RegularExpressions;

namespace OriginCloudRegions.Unit.Addresses;

/// <summary>The grammar of RFC 3986 section 3.2.2, which has the rules of RFC 4291 section 2.2.</summary>
internal static partial class AddressGrammar
{
    private const string H16 = "[0-9A-Fa-f]{1,4}";
    private const string DecOctet = "(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])";
    private const string V4 = $@"(?:{DecOctet}\.{DecOctet}\.{DecOctet}\.{DecOctet})";
    private const string Ls32 = $"(?:{H16}:{H16}|{V4})";

    private const string V6 =
        $"(?:(?:{H16}:){{6}}{Ls32}" +
        $"|::(?:{H16}:){{5}}{Ls32}" +
        $"|(?:{H16})?::(?:{H16}:){{4}}{Ls32}" +
        $"|(?:(?:{H16}:){{0,1}}{H16})?::(?:{H16}:){{3}}{Ls32}" +
        $"|(?:(?:{H16}:){{0,2}}{H16})?::(?:{H16}:){{2}}{Ls32}" +
        $"|(?:(?:{H16}:){{0,3}}{H16})?::{H16}:{Ls32}" +
        $"|(?:(?:{H16}:){{0,4}}{H16})?::{Ls32}" +
        $"|(?:(?:{H16}:){{0,5}}{H16})?::{H16}" +
        $"|(?:(?:{H16}:){{0,6}}{H16})?::)";

    public static bool Accepts(string text) => Address().IsMatch(text);

    [GeneratedRegex($@"\A(?:{V4}|{V6})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
