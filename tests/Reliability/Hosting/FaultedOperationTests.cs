using System.Collections.Concurrent;
using OriginCloudRegions.Reliability.Faults;
using OriginCloudRegions.Testing.Http;

namespace OriginCloudRegions.Reliability.Hosting;

/// <summary>No fault of storage ends the handler, or leaves a caller without an answer of the API.</summary>
public sealed class FaultedOperationTests(FaultedApp app) : IClassFixture<FaultedApp>, IDisposable
{
    private readonly int? handler = app.Host.ProcessId;
    private readonly Dictionary<string, EveryOperation> zones = EveryOperation.All.ToDictionary(_ => Api.NewZone());

    public static TheoryData<string> Failing =>
        [.. Enum.GetNames<Fault>().Where(name => name is not (nameof(Fault.None) or nameof(Fault.Delay)))];

    /// <summary>The first call of each operation, or its first write.</summary>
    public static TheoryData<string, bool> Once =>
        [.. Enum.GetNames<Fault>().SelectMany(fault => (IEnumerable<TheoryDataRow<string, bool>>)[new(fault, false), new(fault, true)])];

    public void Dispose() => app.Storage.Faults = _ => Fault.None;

    [Theory]
    [MemberData(nameof(Failing))]
    public async Task A_Storage_That_Always_Fails_Costs_A_503(string fault)
    {
        await PrepareAsync();
        app.Storage.Faults = _ => Enum.Parse<Fault>(fault);

        var replies = await SendAsync();
        app.Storage.Faults = _ => Fault.None;

        Assert.All(replies, reply =>
        {
            reply.Reply.IsRefusal(503, 7500, "Storage is temporarily unavailable, retry later.");
            Assert.Equal("1", reply.Reply.Headers["Retry-After"]);
        });
        await IsUnharmedAsync();
    }

    [Theory]
    [MemberData(nameof(Once))]
    public async Task A_Storage_That_Fails_Once_Costs_No_Caller_Anything(string fault, bool write)
    {
        await PrepareAsync();
        var failed = new ConcurrentDictionary<string, bool>();
        app.Storage.Faults = call => (call.IsWrite || !write)
            && zones.Keys.FirstOrDefault(call.Concerns) is { } zone
            && failed.TryAdd(zone, true)
                ? Enum.Parse<Fault>(fault)
                : Fault.None;

        var replies = await SendAsync();

        Assert.All(replies, reply => Assert.Equal((reply.Operation, 200), (reply.Operation, reply.Reply.Status)));
        foreach (var (zone, operation) in zones)
        {
            Assert.Equal((operation.Name, operation.RowsAfter), (operation.Name, (await app.Tables.RowsAsync(zone)).Count));
        }

        Assert.NotEmpty(failed);
        await IsUnharmedAsync();
    }

    private Task PrepareAsync() => Task.WhenAll(zones.Keys.Select(zone => EveryOperation.PrepareAsync(app.Api, zone)));

    private Task<(string Operation, Reply Reply)[]> SendAsync() => Task.WhenAll(zones.Select(async zone =>
        (zone.Value.Name, await zone.Value.SendAsync(app.Api, zone.Key))));

    private async Task IsUnharmedAsync()
    {
        Assert.Equal(handler, app.Host.ProcessId);
        foreach (var zone in zones.Keys)
        {
            Assert.Equal(200, (await app.Api.PutAsync(zone, "192.0.2.3")).Status);
            Assert.Equal((await app.Tables.RowsAsync(zone)).Count, await app.Tables.CounterAsync(zone));
        }
    }
}
