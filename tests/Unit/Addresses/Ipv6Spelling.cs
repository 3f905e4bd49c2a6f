using System.Globalization;

namespace OriginCloudRegions.Unit.Addresses;

/// <summary>Eight groups, and one of the many texts that RFC 4291 section 2.2 allows for them.</summary>
public sealed record Ipv6Spelling(IReadOnlyList<ushort> Groups, string Text)
{
    public static Ipv6Spelling Of(IReadOnlyList<ushort> groups, Random choice)
    {
        var hasTail = choice.Next(3) == 0;
        var leading = groups.Take(hasTail ? 6 : 8).ToList();
        var parts = leading.Select(group => Spell(group, choice)).ToList();
        if (hasTail)
        {
            parts.Add($"{groups[6] >> 8}.{groups[6] & 0xff}.{groups[7] >> 8}.{groups[7] & 0xff}");
        }

        var gaps = Gaps(leading);
        if (gaps.Count == 0 || choice.Next(5) == 0)
        {
            return new Ipv6Spelling(groups, string.Join(':', parts));
        }

        var (start, length) = gaps[choice.Next(gaps.Count)];
        return new Ipv6Spelling(
            groups, $"{string.Join(':', parts.Take(start))}::{string.Join(':', parts.Skip(start + length))}");
    }

    public override string ToString() => $"\"{Text}\" for {string.Join(' ', Groups.Select(group => $"{group:x4}"))}";

    /// <summary>Returns each sequence of zero groups that <c>::</c> may replace.</summary>
    private static List<(int Start, int Length)> Gaps(List<ushort> groups) =>
    [
        .. from start in Enumerable.Range(0, groups.Count)
           from length in Enumerable.Range(1, groups.Count - start)
           where groups.Skip(start).Take(length).All(g => g == 0)
           select (start, length),
    ];

    private static string Spell(ushort group, Random choice)
    {
        var digits = group.ToString("x", CultureInfo.InvariantCulture);
        digits = digits.PadLeft(choice.Next(digits.Length, 5), '0');
        return string.Concat(digits.Select(digit => choice.Next(2) == 0 ? digit : char.ToUpperInvariant(digit)));
    }
}
