using System.Globalization;
using System.Net;

namespace OriginCloudRegions.Unit.Addresses;

/// <summary>Implements RFC 5952 section 4: writes every shortened form of an address and chooses one form.</summary>
internal static class Rfc5952
{
    public static string TextOf(IReadOnlyList<ushort> groups)
    {
        if (ToIPAddress(groups) is { IsIPv4MappedToIPv6: true } mapped)
        {
            return $"::ffff:{mapped.MapToIPv4()}";
        }

        var shortened =
            from start in Enumerable.Range(0, 7)
            from length in Enumerable.Range(2, 7 - start)
            where groups.Skip(start).Take(length).All(g => g == 0)
            orderby length descending, start
            select $"{Plain(groups.Take(start))}::{Plain(groups.Skip(start + length))}";
        return shortened.FirstOrDefault() ?? Plain(groups);
    }

    public static IPAddress ToIPAddress(IEnumerable<ushort> groups) =>
        new([.. groups.SelectMany(group => new[] { (byte)(group >> 8), (byte)group })]);

    private static string Plain(IEnumerable<ushort> groups) =>
        string.Join(':', groups.Select(group => group.ToString("x", CultureInfo.InvariantCulture)));
}
