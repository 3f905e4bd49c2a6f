using System.Text.Json;
using OriginCloudRegions.Api.Http;
using OriginCloudRegions.Api.Mappings;
using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Unit.Http;

namespace OriginCloudRegions.Unit.Mappings;

public sealed class ListOriginCloudRegionsTests
{
    [Fact]
    public async Task List_OfMappings_IsAnsweredAsPublished() =>
        Assert.Equal(
            PublishedExample.Read("list-200"),
            Answers.Bytes(await ListAsync(new PreparedStore { Page = new MappingPage([Samples.Aws, Samples.Gcp], 2) })));

    [Fact]
    public async Task List_OfEmptyZone_IsAnsweredAsPublished() =>
        Assert.Equal(PublishedExample.Read("list-empty-200"), Answers.Bytes(await ListAsync(new PreparedStore())));

    [Theory]
    [InlineData("", "page 1 of 20")]
    [InlineData("?page=2", "page 2 of 20")]
    [InlineData("?page=01", "page 1 of 20")]
    [InlineData("?per_page=1", "page 1 of 1")]
    [InlineData("?per_page=100&page=3", "page 3 of 100")]
    [InlineData("?page=92233720368547758", "page 92233720368547758 of 20")]
    [InlineData("?page=92233720368547759", "page 92233720368547758 of 20")]
    [InlineData("?page=9223372036854775807", "page 92233720368547758 of 20")]
    [InlineData("?other=0", "page 1 of 20")]
    public async Task List_WithValidQuery_AsksForThePage(string query, string page)
    {
        var store = new PreparedStore();
        await ListAsync(store, query);
        Assert.Equal([$"zone-a {page}"], store.Asked);
    }

    [Theory]
    [InlineData("?page=007", 7)]
    [InlineData("?page=92233720368547759", 92233720368547759)]
    [InlineData("?page=9223372036854775807", long.MaxValue)]
    public async Task List_PastTheEnd_NamesThePageAskedFor(string query, long page)
    {
        using var body = JsonDocument.Parse(Answers.Bytes(await ListAsync(new PreparedStore(), query)));

        Assert.Equal(page, body.RootElement.GetProperty("result_info").GetProperty("page").GetInt64());
    }

    [Theory]
    [InlineData("?per_page=0", "invalid per_page parameter, must be between 1 and 100")]
    [InlineData("?per_page=101", "invalid per_page parameter, must be between 1 and 100")]
    [InlineData("?per_page=", "invalid per_page parameter, must be between 1 and 100")]
    [InlineData("?per_page=1.0", "invalid per_page parameter, must be between 1 and 100")]
    [InlineData("?per_page=-1", "invalid per_page parameter, must be between 1 and 100")]
    [InlineData("?per_page=99999999999999999999", "invalid per_page parameter, must be between 1 and 100")]
    [InlineData("?per_page=1&per_page=2", "invalid per_page parameter, must be between 1 and 100")]
    [InlineData("?per_page=0&page=0", "invalid per_page parameter, must be between 1 and 100")]
    [InlineData("?page=0", "invalid page parameter, must be at least 1")]
    [InlineData("?page=", "invalid page parameter, must be at least 1")]
    [InlineData("?page=%2B1", "invalid page parameter, must be at least 1")]
    [InlineData("?page=9223372036854775808", "invalid page parameter, must be at least 1")]
    [InlineData("?page=99999999999999999999", "invalid page parameter, must be at least 1")]
    [InlineData("?page=1%00", "invalid page parameter, must be at least 1")]
    [InlineData("?page=x", "invalid page parameter, must be at least 1")]
    public async Task List_WithInvalidQuery_IsRefusedAndNothingIsRead(string query, string message)
    {
        var store = new PreparedStore();
        var answer = await ListAsync(store, query);

        Assert.Equal(400, answer.Status);
        Assert.Contains(message, Answers.Text(answer), StringComparison.Ordinal);
        Assert.Empty(store.Asked);
    }

    [Theory]
    [InlineData(0, 20, 0)]
    [InlineData(1, 20, 1)]
    [InlineData(20, 20, 1)]
    [InlineData(21, 20, 2)]
    [InlineData(3500, 1, 3500)]
    [InlineData(3500, 100, 35)]
    public async Task List_OfSoManyMappings_HasTheNumberOfPages(int total, int perPage, int pages)
    {
        var answer = await ListAsync(new PreparedStore { Page = new MappingPage([], total) }, $"?per_page={perPage}&page=7");

        using var json = JsonDocument.Parse(answer.Body);
        Assert.Equal(
            $$"""{"count":0,"page":7,"per_page":{{perPage}},"total_count":{{total}},"total_pages":{{pages}}}""",
            json.RootElement.GetProperty("result_info").GetRawText());
    }

    private static Task<ApiAnswer> ListAsync(PreparedStore store, string query = "") =>
        new ListOriginCloudRegions(store).HandleAsync(Samples.Request(new TestRequest { Parameters = query }));
}
