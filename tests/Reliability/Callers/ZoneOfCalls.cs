namespace OriginCloudRegions.Reliability.Callers;

/// <summary>A zone, its addresses, and the calls of its callers.</summary>
internal sealed class ZoneOfCalls
{
    private readonly Dictionary<string, Places> places;

    public ZoneOfCalls(int addresses)
    {
        Addresses = [.. Enumerable.Range(0, addresses).Select(Address).Order(StringComparer.Ordinal)];
        places = Addresses.ToDictionary(address => address, _ => new Places());
    }

    public string Id { get; } = Guid.CreateVersion7().ToString("N");

    /// <summary>In ordinal order, as in lists.</summary>
    public IReadOnlyList<string> Addresses { get; }

    public PutCall Put(string address) => new("put", Id, address, places[address].Next());

    /// <summary>Draws the next call of a caller.</summary>
    public Call Draw(Random random, int quota)
    {
        var address = Addresses[random.Next(Addresses.Count)];
        return random.Next(100) switch
        {
            < 26 => Put(address),
            < 32 => new PutCall("put, repeated", Id, address, places[address].Last),
            < 37 => new PutCall("put, only new", Id, address, places[address].Next(), Conditional: true),
            < 55 => new GetCall(Id, address),
            < 75 => new DeleteCall(Id, address),
            < 80 => new ListCall(Id, Addresses, 1, 100, quota),
            < 84 => new ListCall(Id, Addresses, random.Next(1, 4), 7, quota),
            < 93 => new PutBatchCall(Id, [.. Some(random, 8).Append(address).Select(each => (each, places[each].Next()))]),
            _ => new DeleteBatchCall(Id, [.. Some(random, 8).Append(address).Distinct()]),
        };
    }

    private static string Address(int index) => index % 3 == 0 ? $"2001:db8::{index + 1:x}" : $"192.0.2.{index}";

    private IEnumerable<string> Some(Random random, int most) =>
        Enumerable.Range(0, random.Next(most)).Select(_ => Addresses[random.Next(Addresses.Count)]);
}
