namespace OriginCloudRegions.Integration.Mappings;

public sealed class ListTests(RunningApp app) : IClassFixture<RunningApp>
{
    private readonly string zone = Api.NewZone();

    [Fact]
    public async Task List_PageByPage_ShowsEachMappingOnceInOrder()
    {
        await app.Tables.FillAsync(zone, 3433);
        var shown = new List<string>();

        for (var page = 1; page <= 35; page++)
        {
            var reply = await app.Api.ListAsync(zone, $"?page={page}&per_page=100");
            shown.AddRange(reply.Result.EnumerateArray().Select(mapping => mapping.GetProperty("origin_ip").GetString()!));
            AssertInfo(reply, page == 35 ? 33 : 100, page);
            Assert.InRange(reply.TableCalls, 1, 4);
        }

        Assert.Equal((await app.Tables.RowsAsync(zone)).Keys.Order(StringComparer.Ordinal), shown);
    }

    [Theory]
    [InlineData(36)]
    [InlineData(long.MaxValue)]
    public async Task List_OfPagePastTheEnd_ReturnsNoMappingAndTakesOneStorageCall(long page)
    {
        await app.Tables.FillAsync(zone, 3433);

        var reply = await app.Api.ListAsync(zone, $"?page={page}&per_page=100");

        AssertInfo(reply, 0, page);
        Assert.Equal((0, 1), (reply.Result.GetArrayLength(), reply.TableCalls));
    }

    private static void AssertInfo(Reply reply, int count, long page) => Assert.Equal(
        $$"""{"count":{{count}},"page":{{page}},"per_page":100,"total_count":3433,"total_pages":35}""",
        reply.Json.GetProperty("result_info").GetRawText());
}
