using FsCheck;
using FsCheck.Fluent;

namespace OriginCloudRegions.Unit.Addresses;

public static class AddressTexts
{
    /// <summary>Digits, separators, and characters that parsers confuse with them.</summary>
    private const string Confusing = "00112345679aAbBcdefFgxX::::....%/[] -+\0\n\t\u0661\u06f1\uff11\uff41\uff1a\u00b9";

    private static readonly Gen<int> Seed = Gen.Choose(0, int.MaxValue);

    private static readonly Gen<ushort> Group = Gen.Frequency(
        (6, Gen.Constant((ushort)0)),
        (1, Gen.Constant((ushort)0xffff)),
        (2, Gen.Choose(1, 0xff).Select(n => (ushort)n)),
        (3, Gen.Choose(1, 0xffff).Select(n => (ushort)n)));

    private static readonly Gen<ushort[]> Groups = Gen.Frequency(
        (8, Group.ArrayOf(8)),
        (1, EndingOf(0, 0, 0, 0, 0, 0xffff)),
        (1, EndingOf(0, 0, 0, 0, 0, 0)),
        (1, EndingOf(0, 0, 0, 0, 0xffff, 0)),
        (1, EndingOf(0x64, 0xff9b, 0, 0, 0, 0)),
        (1, EndingOf(0xfe80, 0, 0, 0, 0, 0x5efe)));

    private static readonly Gen<Ipv6Spelling> Spelling =
        from groups in Groups
        from seed in Seed
        select Ipv6Spelling.Of(groups, new Random(seed));

    private static readonly Gen<Ipv4Octets> Octets =
        Gen.Choose(0, 255).ArrayOf(4).Select(octets => new Ipv4Octets(string.Join('.', octets)));

    public static Arbitrary<Ipv6Spelling> Spellings() => Spelling.ToArbitrary();

    public static Arbitrary<Ipv4Octets> Ipv4() => Octets.ToArbitrary();

    /// <summary>Spellings of one address, of two addresses that differ in one bit, or of any two addresses.</summary>
    public static Arbitrary<SpellingPair> Pairs() =>
        (from first in Spelling
         from other in Gen.OneOf(
             Gen.Constant(first.Groups),
             Gen.Choose(0, 127).Select(bit => (IReadOnlyList<ushort>)Flip(first.Groups, bit)),
             Groups.Select(groups => (IReadOnlyList<ushort>)groups))
         from seed in Seed
         select new SpellingPair(first, Ipv6Spelling.Of(other, new Random(seed)))).ToArbitrary();

    /// <summary>Addresses with one to three characters inserted, removed or replaced.</summary>
    public static Arbitrary<MutatedText> Mutations() =>
        (from text in Gen.OneOf(Spelling.Select(spelling => spelling.Text), Octets.Select(octets => octets.Text))
         from seed in Seed
         select new MutatedText(Mutate(text, new Random(seed)))).ToArbitrary();

    /// <summary>Any UTF-16 text, which may contain halves of surrogate pairs.</summary>
    public static Arbitrary<AnyText> Anything() =>
        Gen.OneOf(Gen.Choose(0, char.MaxValue), Gen.Elements(Confusing.Select(c => (int)c)))
            .Select(c => (char)c)
            .ArrayOf()
            .Select(text => new AnyText(new string(text)))
            .ToArbitrary();

    private static Gen<ushort[]> EndingOf(params ushort[] start) => Group.ArrayOf(2).Select(end => (ushort[])[.. start, .. end]);

    private static ushort[] Flip(IReadOnlyList<ushort> groups, int bit)
    {
        var flipped = groups.ToArray();
        flipped[bit / 16] ^= (ushort)(1 << (bit % 16));
        return flipped;
    }

    private static string Mutate(string text, Random choice)
    {
        for (var left = choice.Next(1, 4); left > 0 && text.Length > 0; left--)
        {
            var at = choice.Next(text.Length);
            var character = Confusing[choice.Next(Confusing.Length)];
            text = choice.Next(3) switch
            {
                0 => text.Insert(choice.Next(text.Length + 1), character.ToString()),
                1 => text.Remove(at, 1),
                _ => text.Remove(at, 1).Insert(at, character.ToString()),
            };
        }

        return text;
    }
}
