using System.Text.Json;
using OriginCloudRegions.Core.Mappings;

namespace OriginCloudRegions.Unit.Mappings;

public sealed class ListOriginCloudRegionsTests
{
    [Fact]
    public async Task List_OfTwoMappingsOrEmptyZone_ReturnsThePublishedAnswer()
    {
        var store = new PreparedStore { Page = new MappingPage([Samples.Aws, Samples.Gcp], 2) };
        Assert.Equal(PublishedExample.Read("list-200"), Answers.Bytes(await ListAsync(store)));
        Assert.Equal(PublishedExample.Read("list-empty-200"), Answers.Bytes(await ListAsync(new PreparedStore())));
    }

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
    public async Task List_WithValidQuery_ReadsTheRequestedPageFromTheStore(string query, string page)
    {
        var store = new PreparedStore();
        await ListAsync(store, query);
        Assert.Equal([$"zone-a {page}"], store.Asked);
    }

    [Theory]
    [EachOf(
        "?per_page=0", "?per_page=101", "?per_page=", "?per_page=1.0", "?per_page=-1",
        "?per_page=99999999999999999999", "?per_page=1&per_page=2", "?per_page=0&page=0")]
    public Task List_WithInvalidPerPage_IsRefused(string query) => RefusedAsync(query, ApiErrors.PerPageInvalid);

    [Theory]
    [EachOf(
        "?page=0", "?page=", "?page=%2B1", "?page=9223372036854775808", "?page=99999999999999999999", "?page=1%00",
        "?page=x")]
    public Task List_WithInvalidPage_IsRefused(string query) => RefusedAsync(query, ApiErrors.PageInvalid);

    [Theory]
    [InlineData("?per_page=20&page=7", 0, 20, 7, 0)]
    [InlineData("?per_page=20&page=007", 1, 20, 7, 1)]
    [InlineData("?per_page=20&page=92233720368547759", 20, 20, 92233720368547759, 1)]
    [InlineData("?per_page=20&page=9223372036854775807", 21, 20, long.MaxValue, 2)]
    [InlineData("?per_page=1&page=7", 3500, 1, 7, 3500)]
    [InlineData("?per_page=100&page=7", 3500, 100, 7, 35)]
    public async Task List_PastTheLastPage_ReturnsZeroCountAndTheTotals(
        string query, int total, int perPage, long page, int pages)
    {
        var answer = await ListAsync(new PreparedStore { Page = new MappingPage([], total) }, query);

        using var json = JsonDocument.Parse(answer.Body);
        Assert.Equal(
            $$"""{"count":0,"page":{{page}},"per_page":{{perPage}},"total_count":{{total}},"total_pages":{{pages}}}""",
            json.RootElement.GetProperty("result_info").GetRawText());
    }

    private static async Task RefusedAsync(string query, ApiError error)
    {
        var store = new PreparedStore();
        Assert.Equal(Answers.Bytes(error), Answers.Bytes(await ListAsync(store, query)));
        Assert.Empty(store.Asked);
    }

    private static Task<ApiAnswer> ListAsync(PreparedStore store, string query = "") =>
        new ListOriginCloudRegions(store).HandleAsync(Samples.Request(new TestRequest(query: query)));
}
