using System.Collections.Concurrent;
using OriginCloudRegions.Reliability.Callers;

namespace OriginCloudRegions.Reliability.Hosting;

/// <summary>No fault of storage ends the app, or leaves a caller without an answer of the API.</summary>
public sealed class FaultedOperationTests(FaultedApp app) : IClassFixture<FaultedApp>, IAsyncLifetime
{
    private readonly int? process = app.Host.ProcessId;
    private Dictionary<string, EveryOperation> zones = [];

    public static TheoryData<string> Failing =>
        [.. Enum.GetNames<Fault>().Except([nameof(Fault.None), nameof(Fault.Delay)])];

    /// <summary>A fault of the first call of each operation, or of its first write.</summary>
    public static MatrixTheoryData<string, bool> Once => new(Enum.GetNames<Fault>(), [false, true]);

    public async ValueTask InitializeAsync() => zones = await EveryOperation.PrepareAsync(app.Api);

    public ValueTask DisposeAsync()
    {
        app.Storage.Faults = _ => Fault.None;
        return ValueTask.CompletedTask;
    }

    [Theory]
    [MemberData(nameof(Failing))]
    public async Task Operation_WhenStorageAlwaysFails_Returns503(string fault)
    {
        app.Storage.Faults = _ => Enum.Parse<Fault>(fault);

        var replies = await Task.WhenAll(Send());
        app.Storage.Faults = _ => Fault.None;

        Assert.All(replies, reply =>
        {
            reply.IsRefusal(503, 7500, "Storage is temporarily unavailable, retry later.");
            Assert.Equal("1", reply.Headers["Retry-After"]);
        });
        await AssertUnharmedAsync();
    }

    [Theory]
    [MemberData(nameof(Once))]
    public async Task Operation_WhenStorageFailsOnce_Succeeds(string fault, bool isWrite)
    {
        var failed = new ConcurrentDictionary<string, bool>();
        app.Storage.Faults = call => (call.IsWrite || !isWrite)
            && zones.Keys.FirstOrDefault(call.Concerns) is { } zone
            && failed.TryAdd(zone, true)
                ? Enum.Parse<Fault>(fault)
                : Fault.None;

        await EveryOperation.AssertSucceededAsync(app.Tables, zones, Send());
        Assert.NotEmpty(failed);
        await AssertUnharmedAsync();
    }

    /// <summary>The host answers for a killed process, and does not know what the process had done.</summary>
    [Fact]
    public async Task Delete_WhenAppIsKilledAfterTheStorageWrite_Returns500AndIsApplied()
    {
        var zone = Api.NewZone();
        await app.Api.PutAsync(zone, "192.0.2.1");
        app.Storage.Faults = call => call.Concerns(zone, "192.0.2.1") ? Fault.Stall : Fault.None;

        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var request = new DeleteCall(zone, "192.0.2.1").RequestTo(app.Api.Address, app.Token);
        var answer = http.SendAsync(request, TestContext.Current.CancellationToken);
        while ((await app.Tables.RowsAsync(zone)).Count > 0)
        {
            Assert.False(answer.IsCompleted);
        }

        app.Storage.Faults = _ => Fault.None;
        await app.Host.RestartAsync();
        using var response = await answer;
        var reply = await Reply.ReadAsync(response);

        Assert.Equal((500, ""), (reply.Status, reply.Body));
        Assert.Null(await app.Tables.CounterAsync(zone));
        Assert.Equal(404, (await app.Api.DeleteAsync(zone, "192.0.2.1")).Status);
    }

    private IEnumerable<Task<Reply>> Send() => [.. zones.Select(zone => zone.Value.SendAsync(app.Api, zone.Key))];

    private async Task AssertUnharmedAsync()
    {
        Assert.Equal(process, app.Host.ProcessId);
        foreach (var zone in zones.Keys)
        {
            Assert.Equal(200, (await app.Api.PutAsync(zone, "192.0.2.3")).Status);
            Assert.Equal((await app.Tables.RowsAsync(zone)).Count, await app.Tables.CounterAsync(zone));
        }
    }
}
