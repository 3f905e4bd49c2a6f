using System.Text.Json;
using static OriginCloudRegions.Contract.Consumers.Exchanges;

namespace OriginCloudRegions.Contract.Consumers.CloudflareTypeScript;

/// <summary>The interactions of the official npm client.</summary>
public sealed class CloudflareTypeScriptRun() : ConsumerRun("cloudflare-typescript", Interactions)
{
    private static readonly object Zone = new { zone_id = Documented.Zone };

    private static readonly Exchange OtherAddress =
        Put("192.0.2.1") with { Body = Mapping("192.0.2.2"), Refusal = Refusal.OtherAddress };

    internal static readonly IReadOnlyList<Interaction> Interactions =
    [
        Update("an update that creates a mapping", Create),
        Update("an update that repeats a mapping", Repeat),
        Update("an update that replaces a mapping", Replace),
        Update("an update of an IPv6 address in a long spelling", CreateLongIPv6),
        Update("an update of an address with a leading zero", LeadingZero),
        Update("an update whose body names another address than its path", OtherAddress),
        Update("an update with a region of another vendor", UnknownRegion),
        Update("an update that would be one mapping too many", FullZone),
        Update("an update with an unknown token", UnknownToken),
        Update("an update with a token that may only read", ReadOnlyToken),
        Call("a get of a mapping", Get, "get", "192.0.2.1", Zone),
        Call("a get of a mapping with an email and a key", GetWithKey, "get", "192.0.2.1", Zone),
        Call("a get of a mapping that is not there", GetMissing, "get", "192.0.2.1", Zone),
        Call("a get of the supported regions", SupportedRegions, "supportedRegions", Zone),
        Page("a list, its first page of two", FirstPage),
        Page("a list, its second page of two", SecondPage),

        // When this client reads all pages, it requests one page too many: an empty page ends its loop.
        Page("a list, the page after its last one", List(page: 3)),
        Call("a delete of a mapping", Delete, "delete", "192.0.2.1", Zone),
        Call("a delete of a mapping that is not there", DeleteMissing, "delete", "192.0.2.1", Zone),
        Call(
            "a bulkUpdate with good and bad items",
            BatchUpsert,
            "bulkUpdate",
            new { zone_id = Documented.Zone, body = BatchUpsert.Body }),
        Call("a bulkDelete with good and bad items", BatchDelete, "bulkDelete", Zone, new { body = BatchDelete.Body }),
    ];

    private static Interaction Call(string description, Exchange exchange, string method, params object[] arguments) =>
        new(description, exchange, server => OfficialClient.AssertCallAsync(server, exchange, method, arguments));

    private static Interaction Update(string description, Exchange exchange)
    {
        var mapping = JsonSerializer.SerializeToNode(exchange.Body)!;
        mapping["zone_id"] = Documented.Zone;
        return Call(description, exchange, "update", exchange.Path[1..], mapping);
    }

    private static Interaction Page(string description, Exchange exchange)
    {
        var (page, per_page) = exchange.Query!.Value;
        return Call(description, exchange, "list", new { zone_id = Documented.Zone, page, per_page });
    }
}
