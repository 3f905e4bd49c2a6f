using static OriginCloudRegions.Contract.Consumers.CloudflareTypeScript.Arguments;
using static OriginCloudRegions.Contract.Consumers.CloudflareTypeScript.OfficialClient;

namespace OriginCloudRegions.Contract.Consumers.CloudflareTypeScript;

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
            Gives(
                """
                {"result":[
                  {"modified_on":"2026-03-01T12:00:00Z","origin_ip":"192.0.2.1","region":"us-east-1","vendor":"aws"}],
                "result_info":{"count":1,"page":1,"per_page":1,"total_count":2,"total_pages":2}}
                """,
                "list",
                Page(1))),

        new("a list, its second page of two",
            request => request
                .Given(ProviderState.TwoMappings)
                .WithRequest(HttpMethod.Get, Paths.Mappings)
                .WithQuery("page", "2")
                .WithQuery("per_page", "1")
                .WithToken()
                .WillRespond()
                .WithPage(Answers.OneOfTwo(page: 2), Answers.Stored("2001:db8::1", "gcp", "us-central1")),
            Gives(
                """
                {"result":[
                  {"modified_on":"2026-03-01T12:00:00Z","origin_ip":"2001:db8::1","region":"us-central1","vendor":"gcp"}],
                "result_info":{"count":1,"page":2,"per_page":1,"total_count":2,"total_pages":2}}
                """,
                "list",
                Page(2))),

        // When this client reads all pages, it requests one page too many: an empty page ends its loop.
        new("a list, the page after its last one",
            request => request
                .Given(ProviderState.TwoMappings)
                .WithRequest(HttpMethod.Get, Paths.Mappings)
                .WithQuery("page", "3")
                .WithQuery("per_page", "1")
                .WithToken()
                .WillRespond()
                .WithPage(Answers.OneOfTwo(page: 3, count: 0)),
            Gives(
                """{"result":[],"result_info":{"count":0,"page":3,"per_page":1,"total_count":2,"total_pages":2}}""",
                "list",
                Page(3))),
    ];
}
