using OriginCloudRegions.Client;
using static OriginCloudRegions.Contract.Consumers.DotNetClient.Tested;

namespace OriginCloudRegions.Contract.Consumers.DotNetClient;

internal static class Lists
{
    public static IEnumerable<Interaction> All =>
    [
        new("a list, its first page of two",
            request => request
                .Given(ProviderState.TwoMappings)
                .WithRequest(HttpMethod.Get, Paths.Mappings)
                .WithQuery("page", "1")
                .WithQuery("per_page", "1")
                .WithToken()
                .WillRespond()
                .WithPage(Answers.OneOfTwo(page: 1), Answers.Stored("192.0.2.1")),
            Calls(async client => AssertPage(
                await client.ListAsync(Documented.Zone, page: 1, perPage: 1), page: 1, Listed("192.0.2.1")))),

        new("a list, its second page of two",
            request => request
                .Given(ProviderState.TwoMappings)
                .WithRequest(HttpMethod.Get, Paths.Mappings)
                .WithQuery("page", "2")
                .WithQuery("per_page", "1")
                .WithToken()
                .WillRespond()
                .WithPage(Answers.OneOfTwo(page: 2), Answers.Stored("2001:db8::1", "gcp", "us-central1")),
            Calls(async client => AssertPage(
                await client.ListAsync(Documented.Zone, page: 2, perPage: 1),
                page: 2,
                Listed("2001:db8::1", "gcp", "us-central1")))),

        new("a list, all of it, of a zone without mappings",
            request => request
                .Given(ProviderState.NoMappings)
                .WithRequest(HttpMethod.Get, Paths.Mappings)
                .WithQuery("page", "1")
                .WithQuery("per_page", "100")
                .WithToken()
                .WillRespond()
                .WithPage(new { count = 0, page = 1, per_page = 100, total_count = 0, total_pages = 0 }),
            Calls(async client => Assert.Empty(await client.ListAllAsync(Documented.Zone).ToArrayAsync()))),

        new("a list with more on a page than there may be",
            request => request
                .WithRequest(HttpMethod.Get, Paths.Mappings)
                .WithQuery("page", "1")
                .WithQuery("per_page", "101")
                .WithToken()
                .WillRespond()
                .WithRefusal(Refusal.InvalidPerPage),
            Refused(Refusal.InvalidPerPage, client => client.ListAsync(Documented.Zone, perPage: 101))),
    ];

    private static void AssertPage(OriginCloudRegionPage actual, int page, OriginCloudRegion mapping)
    {
        Assert.Equal([mapping], actual.Mappings);
        Assert.Equal(
            new ResultInfo { Count = 1, Page = page, PerPage = 1, TotalCount = 2, TotalPages = 2 }, actual.ResultInfo);
    }
}
