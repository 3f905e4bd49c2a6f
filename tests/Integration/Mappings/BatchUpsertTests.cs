using System.Text.Json;
using OriginCloudRegions.Integration.Fixtures;
using OriginCloudRegions.Testing.App;
using OriginCloudRegions.Testing.Http;
using OriginCloudRegions.Testing.Storage;

namespace OriginCloudRegions.Integration.Mappings;

public sealed class BatchUpsertTests(RunningApp app) : IClassFixture<RunningApp>
{
    private readonly string zone = Api.NewZone();

    [Fact]
    public async Task A_Batch_Answers_With_The_Published_Example()
    {
        var reply = await PutAsync(Example.Text("batch-request.json"));

        Assert.Equal((200, Example.Minified("batch-200.json")), (reply.Status, reply.Body));
        Assert.Equal(2, await app.Tables.CounterAsync(zone));
    }

    [Fact]
    public async Task Mappings_That_Are_Not_Named_Stay_As_They_Are()
    {
        await app.Tables.FillAsync(zone, 2);
        var before = (await app.Tables.RowsAsync(zone))[Tables.FilledAddress(1)].ETag;

        await PutAsync($"[{Api.MappingJson(Tables.FilledAddress(0), "gcp", "us-central1")},{Api.MappingJson("192.0.2.1")}]");

        var rows = await app.Tables.RowsAsync(zone);
        Assert.Equal(before, rows[Tables.FilledAddress(1)].ETag);
        Assert.Equal("us-central1", rows[Tables.FilledAddress(0)].GetString("Region"));
        Assert.Equal((3, 3), (rows.Count, await app.Tables.CounterAsync(zone)));
    }

    [Fact]
    public async Task Bad_Items_Come_Back_With_The_Reason_The_Single_Put_Gives_In_Order()
    {
        var reply = await PutAsync("""
            [
              {"origin_ip":"010.0.0.1","region":"us-east-1","vendor":"aws"},
              {"origin_ip":"2001:DB8::2","region":"us-central1","vendor":"gcp"},
              {"origin_ip":"192.0.2.1","region":"mars-1","vendor":"aws"},
              {"region":"us-east-1","vendor":"aws"},
              {"origin_ip":7,"region":"us-east-1","vendor":"aws"},
              "192.0.2.9",
              {"origin_ip":"192.0.2.3","vendor":"aws"},
              {"origin_ip":"192.0.2.4","region":"us-east-1","vendor":"aws"}
            ]
            """);

        const string NoIp = "Invalid or missing origin IP address.";
        const string NoRegion =
            "The vendor provided doesn't exist or the region provided does not exist for the specified cloud vendor";
        Assert.Equal(200, reply.Status);
        Assert.Equal(
            [("010.0.0.1", NoIp), ("192.0.2.1", NoRegion), ("", NoIp), ("", NoIp), ("", NoIp), ("192.0.2.3", NoRegion)],
            reply.Result.GetProperty("failed").EnumerateArray().Select(item => (Text(item, "origin_ip"), Text(item, "error"))));
        Assert.Equal(
            [("2001:db8::2", "us-central1", "gcp"), ("192.0.2.4", "us-east-1", "aws")],
            reply.Result.GetProperty("succeeded").EnumerateArray()
                .Select(item => (Text(item, "origin_ip"), Text(item, "region"), Text(item, "vendor"))));
        Assert.Equal(2, await app.Tables.CounterAsync(zone));
    }

    [Fact]
    public async Task BatchUpsert_OfSameAddressTwice_AppliesLastAndReportsBoth()
    {
        var reply = await PutAsync($"[{Api.MappingJson("::1")},{Api.MappingJson("0:0::1", "gcp", "us-central1")}]");

        Assert.Equal(2, reply.Result.GetProperty("succeeded").GetArrayLength());
        Assert.Equal("us-central1", Assert.Single(await app.Tables.RowsAsync(zone)).Value.GetString("Region"));
        Assert.Equal(1, await app.Tables.CounterAsync(zone));
    }

    [Fact]
    public async Task A_Repeat_Changes_Nothing()
    {
        var batch = Batch(Enumerable.Range(0, 100).Select(i => $"192.0.2.{i}"));
        var first = await PutAsync(batch);
        var before = await app.Tables.RowsAsync(zone);

        var repeat = await PutAsync(batch);

        Assert.Equal(first.Body, repeat.Body);
        Assert.Equal(before.Values.Select(row => row.ETag), (await app.Tables.RowsAsync(zone)).Values.Select(row => row.ETag));
    }

    [Fact]
    public async Task A_Hundred_New_Addresses_At_3450_Are_Refused_Whole()
    {
        await app.Tables.FillAsync(zone, 3450);

        var reply = await PutAsync(Batch(Enumerable.Range(0, 100).Select(i => $"192.0.2.{i}")));

        Assert.Equal((403, Example.Minified("error-1164.json")), (reply.Status, reply.Body));
        Assert.Equal((3450, 3450), ((await app.Tables.RowsAsync(zone)).Count, await app.Tables.CounterAsync(zone)));
    }

    [Theory]
    [InlineData(3500, 1, 1)]
    [InlineData(3480, 21, 1)]
    [InlineData(3480, 21, 60)]
    public async Task Creations_That_Do_Not_Fit_Take_The_Replaces_Beside_Them_Along(int already, int creates, int replaces)
    {
        await app.Tables.FillAsync(zone, already);
        var addresses = Enumerable.Range(0, replaces).Select(Tables.FilledAddress)
            .Concat(Enumerable.Range(0, creates).Select(i => $"192.0.2.{i}"));

        var reply = await PutAsync(Batch(addresses, "gcp", "us-central1"));

        Assert.Equal((403, 1164), (reply.Status, reply.Code));
        Assert.InRange(reply.TableCalls, 2, 6);
        var rows = await app.Tables.RowsAsync(zone);
        Assert.Equal((already, already), (rows.Count, await app.Tables.CounterAsync(zone)));
        Assert.All(rows.Values, row => Assert.Equal("us-east-1", row.GetString("Region")));
    }

    [Fact]
    public async Task Batches_That_Meet_Look_Again_And_Do_Not_Find_Out_Row_By_Row()
    {
        var batch = Batch(Enumerable.Range(0, 100).Select(i => $"192.0.2.{i}"));

        var replies = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => PutAsync(batch)));

        Assert.All(replies, reply => Assert.Equal(200, reply.Status));
        Assert.All(replies, reply => Assert.InRange(reply.TableCalls, 1, 20));
        Assert.Equal(100, await app.Tables.CounterAsync(zone));
    }

    [Fact]
    public async Task Sixty_Replaces_And_Forty_Creates_At_3460_Are_Applied_At_A_Bounded_Cost()
    {
        await app.Tables.FillAsync(zone, 3460);
        var addresses = Enumerable.Range(3400, 60).Select(Tables.FilledAddress)
            .Concat(Enumerable.Range(0, 40).Select(i => $"192.0.2.{i}"));

        var reply = await PutAsync(Batch(addresses, "gcp", "us-central1"));

        Assert.Equal((200, 100), (reply.Status, reply.Result.GetProperty("succeeded").GetArrayLength()));
        Assert.InRange(reply.TableCalls, 2, 6);
        var rows = await app.Tables.RowsAsync(zone);
        Assert.Equal((3500, 3500), (rows.Count, await app.Tables.CounterAsync(zone)));
        Assert.Equal(100, rows.Values.Count(row => row.GetString("Region") == "us-central1"));
    }

    [Fact]
    public async Task A_Hundred_Creations_Take_Two_Transactions_And_Are_All_Counted()
    {
        await app.Tables.FillAsync(zone, 3400);

        var reply = await PutAsync(Batch(Enumerable.Range(0, 100).Select(i => $"192.0.2.{i}")));

        Assert.Equal(200, reply.Status);
        Assert.InRange(reply.TableCalls, 2, 6);
        Assert.Equal((3500, 3500), ((await app.Tables.RowsAsync(zone)).Count, await app.Tables.CounterAsync(zone)));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("\"192.0.2.1\"")]
    public async Task A_Body_That_Is_No_Array_Is_Refused(string body) =>
        (await PutAsync(body)).IsRefusal(400, 1146, "invalid batch, must be an array of at most 100 items", "");

    [Fact]
    public async Task More_Than_A_Hundred_Items_Are_Refused_And_Nothing_Is_Applied()
    {
        var reply = await PutAsync(Batch(Enumerable.Range(0, 101).Select(i => $"192.0.2.{i}")));

        reply.IsRefusal(400, 1146, "invalid batch, must be an array of at most 100 items", "");
        Assert.Empty(await app.Tables.RowsAsync(zone));
    }

    [Fact]
    public async Task No_Items_Change_Nothing()
    {
        var reply = await PutAsync("[]");

        Assert.Equal((200, 0), (reply.Status, reply.TableCalls));
    }

    [Fact]
    public async Task A_Body_Over_The_Limit_Is_Refused_And_One_At_It_Is_Read()
    {
        var batch = $"[{Api.MappingJson("192.0.2.1")}]";

        Assert.Equal(200, (await PutAsync(batch.PadRight(256 * 1024))).Status);
        (await PutAsync(batch.PadRight((256 * 1024) + 1))).IsRefusal(413, 7002, "Request body is too large.");
    }

    private static string Batch(IEnumerable<string> addresses, string vendor = "aws", string region = "us-east-1") =>
        $"[{string.Join(',', addresses.Select(ip => Api.MappingJson(ip, vendor, region)))}]";

    private static string? Text(JsonElement item, string name) => item.GetProperty(name).GetString();

    private Task<Reply> PutAsync(string json) => app.Api.BatchAsync(HttpMethod.Put, zone, json);
}
