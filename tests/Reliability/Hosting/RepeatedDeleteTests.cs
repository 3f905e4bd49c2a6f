using OriginCloudRegions.Reliability.Faults;
using OriginCloudRegions.Testing.Http;

namespace OriginCloudRegions.Reliability.Hosting;

/// <summary>A delete that reaches storage twice: its caller asked once, and there was something to delete.</summary>
public sealed class RepeatedDeleteTests(FaultedApp app) : IClassFixture<FaultedApp>, IDisposable
{
    private readonly string zone = Api.NewZone();

    public void Dispose() => app.Storage.Faults = _ => Fault.None;

    [Theory]
    [InlineData("192.0.2.1", 1)]
    [InlineData("192.0.2.1", 2)]
    public async Task A_Delete_Whose_Answer_Was_Lost_Has_Deleted(string ip, int rows)
    {
        for (var i = 1; i <= rows; i++)
        {
            await app.Api.PutAsync(zone, $"192.0.2.{i}");
        }

        LoseNextTransaction(Fault.CutAfter);

        var reply = await app.Api.DeleteAsync(zone, ip);

        Assert.Equal((200, ip), (reply.Status, reply.Result.GetProperty("origin_ip").GetString()));
        Assert.Equal(404, (await app.Api.DeleteAsync(zone, ip)).Status);
        Assert.Equal(rows == 1 ? null : rows - 1, await app.Tables.CounterAsync(zone));
    }

    [Fact]
    public async Task A_Batch_Whose_Answer_Was_Lost_Tells_What_It_Deleted()
    {
        await EveryOperation.PrepareAsync(app.Api, zone);
        LoseNextTransaction(Fault.HalfBody);

        var reply = await app.Api.BatchAsync(HttpMethod.Delete, zone, """["192.0.2.1","192.0.2.7","192.0.2.2"]""");

        Assert.Equal(
            ["192.0.2.1", "192.0.2.2"],
            reply.Result.GetProperty("succeeded").EnumerateArray().Select(item => item.GetProperty("origin_ip").GetString()));
        Assert.Null(await app.Tables.CounterAsync(zone));
    }

    /// <summary>The host answers for a killed process, and does not know what the process had done.</summary>
    [Fact]
    public async Task A_Delete_That_Dies_With_Its_Process_Is_Answered_By_The_Host_And_Leaves_No_Half_Of_It()
    {
        await app.Api.PutAsync(zone, "192.0.2.1");
        LoseNextTransaction(Fault.Stall);

        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var request = new HttpRequestMessage(
            HttpMethod.Delete, new Uri(app.Api.Address, $"client/v4/{Api.MappingPath(zone, "192.0.2.1")}"));
        request.Headers.Add("Authorization", $"Bearer {app.Token}");
        var answer = http.SendAsync(request, TestContext.Current.CancellationToken);
        while ((await app.Tables.RowsAsync(zone)).Count > 0)
        {
            Assert.False(answer.IsCompleted);
        }

        await app.Host.RestartAsync();
        using var response = await answer;

        Assert.Equal(
            (500, ""),
            ((int)response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        Assert.Null(await app.Tables.CounterAsync(zone));
        Assert.Equal(404, (await app.Api.DeleteAsync(zone, "192.0.2.1")).Status);
    }

    private void LoseNextTransaction(Fault fault)
    {
        var lost = 0;
        app.Storage.Faults = call => call.Concerns(zone, "192.0.2.1") && Interlocked.Exchange(ref lost, 1) == 0 ? fault : Fault.None;
    }
}
