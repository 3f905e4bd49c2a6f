using System.Text.RegularExpressions;
using OriginCloudRegions.Integration.Fixtures;
using OriginCloudRegions.Testing.App;
using OriginCloudRegions.Testing.Http;
using OriginCloudRegions.Testing.Storage;

namespace OriginCloudRegions.Integration.Mappings;

public sealed partial class PutTests(RunningApp app) : IClassFixture<RunningApp>
{
    private readonly string zone = Api.NewZone();

    [Fact]
    public async Task A_Create_Answers_With_The_Published_Example()
    {
        var reply = await app.Api.SendAsync(
            HttpMethod.Put, Api.MappingPath(zone, "192.0.2.1"), Example.Text("put-request.json"));

        Assert.Equal(200, reply.Status);
        Assert.Equal("application/json", reply.Headers["Content-Type"]);
        Assert.Equal(Example.Minified("put-200.json"), ModifiedOn().Replace(reply.Body, "2026-03-01T12:00:00Z"));
    }

    [Fact]
    public async Task A_Create_Stores_The_Row_And_Counts_It()
    {
        await app.Api.PutAsync(zone, "192.0.2.1", "gcp", "us-central1");

        var (ip, row) = Assert.Single(await app.Tables.RowsAsync(zone));
        Assert.Equal("192.0.2.1", ip);
        Assert.Equal("gcp", row.GetString("Vendor"));
        Assert.Equal("us-central1", row.GetString("Region"));
        Assert.Equal(0, row.GetDateTimeOffset("ModifiedOn")!.Value.Ticks % TimeSpan.TicksPerSecond);
        Assert.Equal(1, await app.Tables.CounterAsync(zone));
    }

    [Fact]
    public async Task A_Repeat_Answers_The_Same_Bytes_And_Writes_Nothing()
    {
        var first = await app.Api.PutAsync(zone, "192.0.2.1");
        var before = (await app.Tables.RowsAsync(zone))["192.0.2.1"];

        var repeat = await app.Api.PutAsync(zone, "192.0.2.1");

        Assert.Equal(first.Body, repeat.Body);
        Assert.Equal(1, repeat.TableCalls);
        Assert.Equal(before.ETag, (await app.Tables.RowsAsync(zone))["192.0.2.1"].ETag);
    }

    [Fact]
    public async Task A_Repeat_Keeps_The_Time_Of_The_Change_Long_Ago()
    {
        await app.Tables.FillAsync(zone, 1);

        var repeat = await app.Api.PutAsync(zone, Tables.FilledAddress(0));

        Assert.Equal("2026-03-01T12:00:00Z", repeat.Result.GetProperty("modified_on").GetString());
    }

    [Fact]
    public async Task A_Replace_Changes_The_Row_And_Not_The_Count()
    {
        await app.Tables.FillAsync(zone, 1);
        var ip = Tables.FilledAddress(0);

        var reply = await app.Api.PutAsync(zone, ip, "oci", "us-ashburn-1");

        Assert.Equal("us-ashburn-1", reply.Result.GetProperty("region").GetString());
        Assert.NotEqual("2026-03-01T12:00:00Z", reply.Result.GetProperty("modified_on").GetString());
        var row = (await app.Tables.RowsAsync(zone))[ip];
        Assert.Equal(("oci", "us-ashburn-1"), (row.GetString("Vendor"), row.GetString("Region")));
        Assert.Equal(1, await app.Tables.CounterAsync(zone));
    }

    [Fact]
    public async Task A_Put_Costs_The_Storage_Calls_It_Is_Meant_To()
    {
        var cold = await app.Api.PutAsync(zone, "192.0.2.1");
        var warm = await app.Api.PutAsync(zone, "192.0.2.2");
        var replace = await app.Api.PutAsync(zone, "192.0.2.1", "azure", "westeurope");
        var repeat = await app.Api.PutAsync(zone, "192.0.2.1", "azure", "westeurope");

        Assert.Equal((3, 2, 2, 1), (cold.TableCalls, warm.TableCalls, replace.TableCalls, repeat.TableCalls));
    }

    [Theory]
    [InlineData("2001:DB8:0:0::1")]
    [InlineData("2001%3ADB8%3A0%3A0%3A%3A1")]
    [InlineData("2001:0db8:0000:0000:0000:0000:0000:0001")]
    [InlineData("2001%3adb8::0.0.0.1")]
    public async Task Every_Spelling_Of_An_Address_Names_The_Same_Mapping(string spelling)
    {
        var reply = await app.Api.SendAsync(
            HttpMethod.Put, Api.MappingPath(zone, spelling), Api.MappingJson("2001:db8::1"));

        Assert.Equal("2001:db8::1", reply.Result.GetProperty("origin_ip").GetString());
        Assert.Equal(["2001:db8::1"], (await app.Tables.RowsAsync(zone)).Keys);
    }

    [Fact]
    public async Task An_Ipv4_Mapped_Address_Is_Another_Origin_Than_The_Ipv4_Address()
    {
        await app.Api.PutAsync(zone, "192.0.2.1");
        var mapped = await app.Api.PutAsync(zone, "::ffff:c000:201");

        Assert.Equal("::ffff:192.0.2.1", mapped.Result.GetProperty("origin_ip").GetString());
        Assert.Equal(2, (await app.Tables.RowsAsync(zone)).Count);
    }

    [Fact]
    public async Task Unknown_Members_Are_Ignored()
    {
        var body = """{"note":{"a":[1,null]},"vendor":"aws","region":"us-east-1","origin_ip":"192.0.2.1","modified_on":0}""";

        var reply = await app.Api.SendAsync(HttpMethod.Put, Api.MappingPath(zone, "192.0.2.1"), body);

        Assert.Equal(200, reply.Status);
    }

    [Fact]
    public async Task Zones_That_Differ_In_Case_Only_Are_Two_Zones()
    {
        var (lower, upper) = ($"a{zone[1..]}", $"A{zone[1..]}");

        await app.Api.PutAsync(lower, "192.0.2.1");

        Assert.Single(await app.Tables.RowsAsync(lower));
        Assert.Empty(await app.Tables.RowsAsync(upper));
    }

    [Fact]
    public async Task The_Callers_Request_Id_Comes_Back_And_A_Bad_One_Is_Replaced()
    {
        var kept = await app.Api.SendAsync(
            HttpMethod.Put, Api.MappingPath(zone, "x"), "{}", request => request.Headers.Add("X-Request-Id", "my-id_1"));
        var replaced = await app.Api.SendAsync(
            HttpMethod.Put, Api.MappingPath(zone, "x"), "{}", request => request.Headers.Add("X-Request-Id", "my id"));

        Assert.Equal("my-id_1", kept.Headers["X-Request-Id"]);
        Assert.Matches("^[0-9a-f]{32}$", replaced.Headers["X-Request-Id"]);
    }

    [GeneratedRegex(@"(?<=""modified_on"":"")\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ(?="")")]
    private static partial Regex ModifiedOn();
}
