using OriginCloudRegions.Client;
using static OriginCloudRegions.Contract.Consumers.DotNetClient.Tested;

namespace OriginCloudRegions.Contract.Consumers.DotNetClient;

internal static class Reads
{
    public static IEnumerable<Interaction> All =>
    [
        new("a get of a mapping",
            request => request
                .Given(ProviderState.OneMapping)
                .WithRequest(HttpMethod.Get, Paths.Mapping("192.0.2.1"))
                .WithToken()
                .WillRespond()
                .WithETag()
                .WithResult(Answers.Stored("192.0.2.1")),
            Calls(async client => Assert.Equal(
                Stored("192.0.2.1"), await client.GetAsync(Documented.Zone, "192.0.2.1")))),

        new("a get of a mapping that is not there",
            request => request
                .Given(ProviderState.NoMappings)
                .WithRequest(HttpMethod.Get, Paths.Mapping("192.0.2.1"))
                .WithToken()
                .WillRespond()
                .WithRefusal(Refusal.NotFound),
            Refused(Refusal.NotFound, client => client.GetAsync(Documented.Zone, "192.0.2.1"))),

        new("a get of the supported regions",
            request => request
                .WithRequest(HttpMethod.Get, Paths.SupportedRegions)
                .WithToken()
                .WillRespond()
                .WithResult(Answers.Catalogue()),
            Calls(async client => AssertCatalogue(await client.GetSupportedRegionsAsync(Documented.Zone)))),
    ];

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
