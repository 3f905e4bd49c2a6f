namespace OriginCloudRegions.Integration.Mappings;

public sealed class BatchTests(RunningApp app) : IClassFixture<RunningApp>
{
    private const string InvalidIp = "Invalid or missing origin IP address.";
    private const string UnknownRegion =
        "The vendor provided doesn't exist or the region provided does not exist for the specified cloud vendor";
    private const string Missing =
        "Unable to retrieve origin_public_cloud_region setting value. The zone setting does not exist.";

    private readonly string zone = Api.NewZone();

    [Fact]
    public async Task BatchUpsert_WithInvalidItems_StoresValidItemsAndListsFailuresInOrder()
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

        AssertItems(
            reply,
            [("2001:db8::2", "us-central1", "gcp"), ("192.0.2.4", "us-east-1", "aws")],
            [
                ("010.0.0.1", InvalidIp), ("192.0.2.1", UnknownRegion), ("", InvalidIp), ("", InvalidIp), ("", InvalidIp),
                ("192.0.2.3", UnknownRegion),
            ]);
        Assert.Equal(2, await app.Tables.CounterAsync(zone));
    }

    [Fact]
    public async Task BatchDelete_WithMissingOrInvalidAddresses_DeletesStoredMappingsAndListsFailuresInOrder()
    {
        await app.Api.PutAsync(zone, "2001:db8::1", "gcp", "us-central1");
        await app.Api.PutAsync(zone, "192.0.2.1");
        await app.Api.PutAsync(zone, "192.0.2.2");

        var reply = await app.Api.BatchAsync(
            HttpMethod.Delete, zone, """["192.0.2.1","2001:DB8:0::1","192.0.2.9",7,"010.0.0.1","192.0.2.1"]""");

        AssertItems(
            reply,
            [("192.0.2.1", "us-east-1", "aws"), ("2001:db8::1", "us-central1", "gcp")],
            [("192.0.2.9", Missing), ("", InvalidIp), ("010.0.0.1", InvalidIp), ("192.0.2.1", Missing)]);
        Assert.Equal(["192.0.2.2"], (await app.Tables.RowsAsync(zone)).Keys);
        Assert.Equal(1, await app.Tables.CounterAsync(zone));
    }

    [Theory]
    [InlineData(3450, 100, 0)]
    [InlineData(3500, 1, 1)]
    [InlineData(3480, 21, 1)]
    [InlineData(3480, 21, 60)]
    public async Task BatchUpsert_OverTheQuota_Returns1164AndWritesNothing(int already, int creations, int replacements)
    {
        await app.Tables.FillAsync(zone, already);

        var reply = await PutAsync(Batch(creations, replacements));

        Assert.Equal((403, 1164), (reply.Status, reply.Code));
        Assert.InRange(reply.TableCalls, 2, 6);
        var rows = await app.Tables.RowsAsync(zone);
        Assert.Equal((already, already), (rows.Count, await app.Tables.CounterAsync(zone)));
        Assert.All(rows.Values, row => Assert.Equal("us-east-1", row.GetString("Region")));
    }

    [Theory]
    [InlineData(3400, 100, 0)]
    [InlineData(3460, 40, 60)]
    public async Task BatchUpsert_UpToTheQuota_StoresAllItemsInAtMost6StorageCalls(int already, int creations, int replacements)
    {
        await app.Tables.FillAsync(zone, already);

        var reply = await PutAsync(Batch(creations, replacements));

        Assert.Equal((200, 100), (reply.Status, reply.Result.GetProperty("succeeded").GetArrayLength()));
        Assert.InRange(reply.TableCalls, 2, 6);
        var rows = await app.Tables.RowsAsync(zone);
        Assert.Equal((3500, 3500), (rows.Count, await app.Tables.CounterAsync(zone)));
        Assert.Equal(100, rows.Values.Count(row => row.GetString("Region") == "us-central1"));
    }

    [Fact]
    public async Task ConcurrentBatchUpserts_OfEqualAddresses_TakeAtMost20StorageCallsEach()
    {
        var replies = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => PutAsync(Batch(creations: 100))));

        Assert.All(replies, reply => Assert.Equal(200, reply.Status));
        Assert.All(replies, reply => Assert.InRange(reply.TableCalls, 1, 20));
        Assert.Equal(100, await app.Tables.CounterAsync(zone));
    }

    private static string Batch(int creations, int replacements = 0)
    {
        var addresses = Enumerable.Range(0, replacements).Select(Tables.FilledAddress)
            .Concat(Enumerable.Range(0, creations).Select(i => $"192.0.2.{i}"));
        return $"[{string.Join(',', addresses.Select(ip => Api.MappingJson(ip, "gcp", "us-central1")))}]";
    }

    private static void AssertItems(
        Reply reply, (string? Ip, string? Region, string? Vendor)[] succeeded, (string? Ip, string? Error)[] failed)
    {
        static string? Text(JsonElement item, string name) => item.GetProperty(name).GetString();

        Assert.Equal(200, reply.Status);
        Assert.Equal(succeeded, reply.Result.GetProperty("succeeded").EnumerateArray()
            .Select(item => (Text(item, "origin_ip"), Text(item, "region"), Text(item, "vendor"))));
        Assert.Equal(failed, reply.Result.GetProperty("failed").EnumerateArray()
            .Select(item => (Text(item, "origin_ip"), Text(item, "error"))));
    }

    private Task<Reply> PutAsync(string json) => app.Api.BatchAsync(HttpMethod.Put, zone, json);
}
