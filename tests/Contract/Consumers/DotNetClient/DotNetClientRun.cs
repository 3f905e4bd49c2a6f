using OriginCloudRegions.Client;
using OriginCloudRegions.Contract.PactNet.Matchers;
using static OriginCloudRegions.Contract.Consumers.DotNetClient.Tested;

namespace OriginCloudRegions.Contract.Consumers.DotNetClient;

/// <summary>The interactions of the .NET client in src/Client.</summary>
public sealed class DotNetClientRun() : ConsumerRun("origin-cloud-regions-dotnet-client", Interactions)
{
    private const string Zone = Documented.Zone;
    private const string Stale = "\"0000000000000000\"";

    private static readonly OriginCloudRegionRequest ToGcp = Mapping("192.0.2.1", "gcp", "us-central1");

    internal static readonly IReadOnlyList<Interaction> Interactions =
    [
        Returns("an upsert that creates a mapping", Exchanges.Create,
            Stored("192.0.2.1"), client => client.UpsertAsync(Zone, Mapping("192.0.2.1"))),
        Returns("an upsert that repeats a mapping", Exchanges.Repeat,
            Stored("192.0.2.1"), client => client.UpsertAsync(Zone, Mapping("192.0.2.1"))),
        Returns("an upsert that replaces a mapping", Exchanges.Replace,
            Stored("192.0.2.1", "gcp", "us-central1"), client => client.UpsertAsync(Zone, ToGcp)),
        Returns("an upsert of an IPv6 address in a long spelling", Exchanges.CreateLongIPv6,
            Stored("2001:db8::1", "gcp", "us-central1"),
            client => client.UpsertAsync(Zone, Mapping("2001:DB8:0:0::1", "gcp", "us-central1"))),
        Refused("an upsert of an address with a leading zero", Exchanges.LeadingZero,
            client => client.UpsertAsync(Zone, Mapping("192.0.2.01"))),
        Refused("an upsert with a region of another vendor", Exchanges.UnknownRegion,
            client => client.UpsertAsync(Zone, Mapping("192.0.2.1", "aws", "us-central1"))),
        Refused("an upsert that would be one mapping too many", Exchanges.FullZone,
            client => client.UpsertAsync(Zone, Mapping("192.0.2.1"))),
        Returns("an upsert of whatever is there", Exchanges.Replace with { Condition = ("If-Match", "*") },
            Stored("192.0.2.1", "gcp", "us-central1"), client => client.UpsertAsync(Zone, ToGcp, ifMatch: "*")),
        Refused("an upsert of a mapping that changed in between",
            Exchanges.Replace with { Condition = ("If-Match", Stale), Refusal = Refusal.Changed },
            client => client.UpsertAsync(Zone, ToGcp, ifMatch: Stale)),
        Refused("a create of a mapping that is there already",
            Exchanges.Replace with { Condition = ("If-None-Match", "*"), Refusal = Refusal.Changed },
            client => client.CreateAsync(Zone, ToGcp)),
        Refused("an upsert with an unknown token", Exchanges.UnknownToken,
            client => client.UpsertAsync(Zone, Mapping("192.0.2.1"))),
        Refused("an upsert with a token that may only read", Exchanges.ReadOnlyToken,
            client => client.UpsertAsync(Zone, Mapping("192.0.2.1"))),
        Returns("a get of a mapping", Exchanges.Get, Stored("192.0.2.1"), client => client.GetAsync(Zone, "192.0.2.1")),
        Returns("a get with an email and a key", Exchanges.GetWithKey,
            Stored("192.0.2.1"), client => client.GetAsync(Zone, "192.0.2.1")),
        Refused("a get of a mapping that is not there", Exchanges.GetMissing,
            client => client.GetAsync(Zone, "192.0.2.1")),
        Calls("a get of the supported regions", Exchanges.SupportedRegions,
            async client => AssertCatalogue(await client.GetSupportedRegionsAsync(Zone))),
        ReturnsPage("a list, its first page of two", Exchanges.FirstPage, Listed("192.0.2.1")),
        ReturnsPage("a list, its second page of two", Exchanges.SecondPage,
            Listed("2001:db8::1", "gcp", "us-central1")),
        Calls("a list, all of it, of a zone without mappings",
            new Exchange(HttpMethod.Get)
            {
                State = ProviderState.NoMappings,
                Query = (1, 100),
                Result = Array.Empty<object>(),
                ResultInfo = new { count = 0, page = 1, per_page = 100, total_count = 0, total_pages = 0 },
            },
            async client => Assert.Empty(await client.ListAllAsync(Zone).ToArrayAsync())),
        Returns("a delete of a mapping", Exchanges.Delete,
            new DeletedOriginCloudRegion { OriginIp = "192.0.2.1" }, client => client.DeleteAsync(Zone, "192.0.2.1")),
        Refused("a delete of a mapping that is not there", Exchanges.DeleteMissing,
            client => client.DeleteAsync(Zone, "192.0.2.1")),
        ReturnsBatch("a batch upsert with good and bad items", Exchanges.BatchUpsert,
            succeeded: [Done("192.0.2.1", "aws", "us-east-1"), Done("2001:db8::1", "gcp", "us-central1")],
            failed: [Failed("192.0.2.01", Refusal.InvalidAddress), Failed("192.0.2.2", Refusal.UnknownRegion)],
            client => client.BatchUpsertAsync(Zone,
            [
                Mapping("192.0.2.1"),
                Mapping("192.0.2.01"),
                Mapping("2001:DB8::1", "gcp", "us-central1"),
                Mapping("192.0.2.2", "aws", "us-central1"),
            ])),
        ReturnsBatch("a batch delete with good and bad items", Exchanges.BatchDelete,
            succeeded: [Done("2001:db8::1", "gcp", "us-central1")],
            failed: [Failed("192.0.2.9", Refusal.NotFound), Failed("192.0.2.1/32", Refusal.InvalidAddress)],
            client => client.BatchDeleteAsync(Zone, ["192.0.2.9", "2001:DB8::1", "192.0.2.1/32"])),
    ];

    /// <summary>This client reads the tag of a mapping and the request id of a refusal.</summary>
    private protected override IEnumerable<(string Name, Matcher Value)> HeadersOf(Exchange exchange) => exchange switch
    {
        { Refusal: not null } => [("X-Request-Id", Match.Regex(RequestId, "^[0-9A-Za-z_-]{1,64}$"))],
        { HasMapping: true } => [("ETag", Match.Regex(ETag, "^\"[!#-~]+\"$"))],
        _ => [],
    };

    private static void AssertCatalogue(SupportedRegions catalogue)
    {
        Assert.True(catalogue.ObtainedCodes);
        Assert.Equal(
            [CloudVendor.Aws, CloudVendor.Azure, CloudVendor.Gcp, CloudVendor.Oci],
            catalogue.Vendors.Keys.Order(StringComparer.Ordinal));
        var region = Assert.Single(catalogue.Vendors[CloudVendor.Aws]);
        Assert.Equal("us-east-1", region.Name);
        Assert.Equal(["IAD"], region.UpperTierColos);
    }
}
