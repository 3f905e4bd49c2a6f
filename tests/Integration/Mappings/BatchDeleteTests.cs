using System.Text.Json;
using OriginCloudRegions.Testing.App;
using OriginCloudRegions.Testing.Http;
using OriginCloudRegions.Testing.Storage;

namespace OriginCloudRegions.Integration.Mappings;

public sealed class BatchDeleteTests(RunningApp app) : IClassFixture<RunningApp>
{
    private const string NotThere =
        "Unable to retrieve origin_public_cloud_region setting value. The zone setting does not exist.";

    private readonly string zone = Api.NewZone();

    [Fact]
    public async Task Deleted_Values_And_Reasons_Come_Back_In_Order()
    {
        await app.Api.PutAsync(zone, "2001:db8::1", "gcp", "us-central1");
        await app.Api.PutAsync(zone, "192.0.2.1");
        await app.Api.PutAsync(zone, "192.0.2.2");

        var reply = await DeleteAsync("""["192.0.2.1","2001:DB8:0::1","192.0.2.9",7,"010.0.0.1","192.0.2.1"]""");

        Assert.Equal(200, reply.Status);
        Assert.Equal(
            [("192.0.2.1", "us-east-1", "aws"), ("2001:db8::1", "us-central1", "gcp")],
            reply.Result.GetProperty("succeeded").EnumerateArray()
                .Select(item => (Text(item, "origin_ip"), Text(item, "region"), Text(item, "vendor"))));
        Assert.Equal(
            [
                ("192.0.2.9", NotThere),
                ("", "Invalid or missing origin IP address."),
                ("010.0.0.1", "Invalid or missing origin IP address."),
                ("192.0.2.1", NotThere),
            ],
            reply.Result.GetProperty("failed").EnumerateArray().Select(item => (Text(item, "origin_ip"), Text(item, "error"))));
        Assert.Equal(["192.0.2.2"], (await app.Tables.RowsAsync(zone)).Keys);
        Assert.Equal(1, await app.Tables.CounterAsync(zone));
    }

    [Fact]
    public async Task A_Hundred_Deletions_Leave_Nothing_Of_The_Zone()
    {
        await app.Tables.FillAsync(zone, 100);

        var reply = await DeleteAsync(JsonSerializer.Serialize(Enumerable.Range(0, 100).Select(Tables.FilledAddress)));

        Assert.Equal(100, reply.Result.GetProperty("succeeded").GetArrayLength());
        Assert.InRange(reply.TableCalls, 2, 6);
        Assert.Empty(await app.Tables.RowsAsync(zone));
        Assert.Null(await app.Tables.CounterAsync(zone));
    }

    [Fact]
    public async Task No_Body_Is_Refused() =>
        (await app.Api.SendAsync(HttpMethod.Delete, Api.MappingPath(zone, "batch")))
        .IsRefusal(400, 6007, "Malformed JSON in request body");

    [Fact]
    public async Task A_Body_That_Is_No_Array_Is_Refused() =>
        (await DeleteAsync("\"192.0.2.1\"")).IsRefusal(400, 1146, "invalid batch, must be an array of at most 100 items", "");

    private static string? Text(JsonElement item, string name) => item.GetProperty(name).GetString();

    private Task<Reply> DeleteAsync(string json) => app.Api.BatchAsync(HttpMethod.Delete, zone, json);
}
