using System.Text.Json;
using System.Text.RegularExpressions;
using OriginCloudRegions.Integration.Fixtures;
using OriginCloudRegions.Testing.App;
using OriginCloudRegions.Testing.Http;

namespace OriginCloudRegions.Integration.Mappings;

public sealed partial class ListTests(RunningApp app) : IClassFixture<RunningApp>
{
    private readonly string zone = Api.NewZone();

    [Fact]
    public async Task A_List_Answers_With_The_Published_Example()
    {
        await app.Api.PutAsync(zone, "2001:db8::1", "gcp", "us-central1");
        await app.Api.PutAsync(zone, "192.0.2.1");

        var reply = await app.Api.ListAsync(zone);

        Assert.Equal(Times().Replace(Example.Minified("list-200.json"), "T"), Times().Replace(reply.Body, "T"));
    }

    [Fact]
    public async Task A_Zone_Without_Mappings_Answers_With_The_Published_Example()
    {
        var reply = await app.Api.ListAsync(zone);

        Assert.Equal((200, Example.Minified("list-empty-200.json")), (reply.Status, reply.Body));
    }

    [Fact]
    public async Task Pages_Of_A_Full_Zone_Show_Each_Mapping_Once_In_Order_At_A_Bounded_Cost()
    {
        await app.Tables.FillAsync(zone, 3500);
        var shown = new List<string>();

        for (var page = 1; page <= 35; page++)
        {
            var reply = await app.Api.ListAsync(zone, $"?page={page}&per_page=100");
            shown.AddRange(AddressesOf(reply));
            Assert.Equal((100, page, 100, 3500, 35), InfoOf(reply));
            Assert.InRange(reply.TableCalls, 1, 4);
        }

        Assert.Equal((await app.Tables.RowsAsync(zone)).Keys.Order(StringComparer.Ordinal), shown);
    }

    [Fact]
    public async Task A_First_Page_Costs_One_Call()
    {
        await app.Tables.FillAsync(zone, 1200);

        Assert.Equal(1, (await app.Api.ListAsync(zone)).TableCalls);
    }

    [Theory]
    [InlineData("", 20, 1, 20, 3)]
    [InlineData("?page=3", 5, 3, 20, 3)]
    [InlineData("?per_page=45", 45, 1, 45, 1)]
    [InlineData("?per_page=44&page=2", 1, 2, 44, 2)]
    [InlineData("?per_page=1&page=45", 1, 45, 1, 45)]
    [InlineData("?page=4", 0, 4, 20, 3)]
    [InlineData("?page=2147483648", 0, 2147483648, 20, 3)]
    public async Task List_ReturnsResultInfoOfPage(string query, int count, long page, int perPage, int pages)
    {
        await app.Tables.FillAsync(zone, 45);

        var reply = await app.Api.ListAsync(zone, query);

        Assert.Equal((count, page, perPage, 45, pages), InfoOf(reply));
        Assert.Equal(count, AddressesOf(reply).Count);
    }

    [Fact]
    public async Task A_Page_Past_The_End_Costs_One_Call_However_Far()
    {
        await app.Tables.FillAsync(zone, 1200);

        var next = await app.Api.ListAsync(zone, "?page=13&per_page=100");
        var farthest = await app.Api.ListAsync(zone, "?page=9223372036854775807&per_page=100");

        Assert.Equal((200, 1, 200, 1), (next.Status, next.TableCalls, farthest.Status, farthest.TableCalls));
    }

    [Theory]
    [InlineData("?per_page=0")]
    [InlineData("?per_page=101")]
    [InlineData("?per_page=-1")]
    [InlineData("?per_page=ten")]
    [InlineData("?per_page=")]
    [InlineData("?per_page=1.0")]
    [InlineData("?per_page=%2B1")]
    [InlineData("?per_page=1&per_page=2")]
    public async Task A_Size_Out_Of_Range_Is_Refused_With_The_Published_Example(string query) =>
        Assert.Equal(Example.Minified("list-400.json"), (await app.Api.ListAsync(zone, query)).Body);

    [Theory]
    [InlineData("?page=0")]
    [InlineData("?page=-1")]
    [InlineData("?page=9223372036854775808")]
    [InlineData("?page=99999999999999999999")]
    [InlineData("?page=one")]
    [InlineData("?page=%D9%A1")]
    [InlineData("?page=1%00")]
    public async Task A_Page_Out_Of_Range_Is_Refused(string query) =>
        (await app.Api.ListAsync(zone, query)).IsRefusal(400, 1146, "invalid page parameter, must be at least 1");

    private static List<string> AddressesOf(Reply reply) =>
        [.. reply.Result.EnumerateArray().Select(mapping => mapping.GetProperty("origin_ip").GetString()!)];

    private static (int Count, long Page, int PerPage, int TotalCount, int TotalPages) InfoOf(Reply reply)
    {
        var info = reply.Json.GetProperty("result_info");
        return (Number(info, "count"), info.GetProperty("page").GetInt64(), Number(info, "per_page"),
            Number(info, "total_count"), Number(info, "total_pages"));
    }

    private static int Number(JsonElement info, string name) => info.GetProperty(name).GetInt32();

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")]
    private static partial Regex Times();
}
