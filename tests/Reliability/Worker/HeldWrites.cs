using System.Collections.Concurrent;
using OriginCloudRegions.Reliability.Callers;
using OriginCloudRegions.Reliability.Hosting;

namespace OriginCloudRegions.Reliability.Worker;

/// <summary>Each writing operation once, in a zone of its own, while storage holds its transaction.</summary>
internal sealed class HeldWrites : IDisposable
{
    private const string Prepared = "192.0.2.1 aws/us-east-1, 192.0.2.2 aws/us-east-1";

    private readonly WorkerApp app;
    private readonly bool isApplied;
    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false });
    private readonly CancellationTokenSource left = new();
    private readonly ConcurrentDictionary<string, bool> writing = [];
    private readonly ConcurrentDictionary<string, bool> held = [];
    private readonly ConcurrentDictionary<string, bool> calls = [];
    private readonly TaskCompletionSource allHeld = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private HeldWrites(WorkerApp app, bool isApplied)
    {
        this.app = app;
        this.isApplied = isApplied;
    }

    /// <summary>Each operation, and the mappings that it leaves in its zone.</summary>
    public IReadOnlyList<(Call Call, string After)> Writes { get; } =
    [
        (new PutCall("put, new", Api.NewZone(), "192.0.2.9", "aws/us-east-1"), $"{Prepared}, 192.0.2.9 aws/us-east-1"),
        (new PutCall("put, other region", Api.NewZone(), "192.0.2.2", "gcp/us-east1"),
            "192.0.2.1 aws/us-east-1, 192.0.2.2 gcp/us-east1"),
        (new DeleteCall(Api.NewZone(), "192.0.2.2"), "192.0.2.1 aws/us-east-1"),
        (new PutBatchCall(Api.NewZone(), [("192.0.2.2", "gcp/us-east1"), ("192.0.2.9", "gcp/us-east1")]),
            "192.0.2.1 aws/us-east-1, 192.0.2.2 gcp/us-east1, 192.0.2.9 gcp/us-east1"),
        (new DeleteBatchCall(Api.NewZone(), ["192.0.2.1", "192.0.2.2"]), ""),
    ];

    public IReadOnlyList<Task<Reply>> Answers { get; private set; } = [];

    /// <summary>The storage calls for these zones. A call that the storage client resends counts once.</summary>
    public int Calls => calls.Count;

    /// <param name="isApplied">Whether storage applies the transactions and holds the answers.</param>
    public static async Task<HeldWrites> StartAsync(WorkerApp app, bool isApplied)
    {
        var writes = new HeldWrites(app, isApplied);
        await Task.WhenAll(writes.Writes.Select(write => EveryOperation.PrepareAsync(app.Api, write.Call.Zone)));
        app.Storage.Before = writes.HoldBeforeAsync;
        app.Storage.After = writes.HoldAfterAsync;
        writes.Answers = [.. writes.Writes.Select(write => writes.SendAsync(write.Call))];
        Assert.Equal(writes.allHeld.Task, await Task.WhenAny([writes.allHeld.Task, .. writes.Answers]));
        Assert.All(await writes.LeftAsync(), zone => Assert.Equal(isApplied ? zone.After : Prepared, zone.Left));
        return writes;
    }

    /// <summary>Lets storage continue.</summary>
    public void Release() => released.SetResult();

    /// <summary>Cancels the requests, as callers do that leave.</summary>
    public void Leave() => left.Cancel();

    /// <summary>Waits until storage has applied every transaction.</summary>
    public async Task AppliedAsync()
    {
        while ((await LeftAsync()).Any(zone => zone.Left != zone.After))
        {
            // The worker is not done.
        }
    }

    /// <summary>
    /// Asserts that each write is applied completely or not at all, and that its zone accepts writes and has a correct
    /// counter.
    /// </summary>
    /// <param name="mayBeMissing">Whether storage may lack a write.</param>
    public async Task AssertWholeAsync(bool mayBeMissing)
    {
        // The zone's next write waits for all earlier writes.
        foreach (var (call, _) in Writes)
        {
            Assert.Equal(200, (await app.Api.PutAsync(call.Zone, "192.0.2.3")).Status);
            Assert.Equal(200, (await app.Api.DeleteAsync(call.Zone, "192.0.2.3")).Status);
            var rows = (await app.Tables.RowsAsync(call.Zone)).Count;
            Assert.Equal((call.Name, rows), (call.Name, await app.Tables.CounterAsync(call.Zone) ?? 0));
        }

        Assert.All(await LeftAsync(), zone => Assert.True(
            zone.Left == zone.After || (mayBeMissing && zone.Left == Prepared), $"{zone}"));
    }

    public Task<(string Name, string After, string Left)[]> LeftAsync() => Task.WhenAll(
        Writes.Select(async write => (write.Call.Name, write.After, await MappingsAsync(write.Call.Zone))));

    public void Dispose()
    {
        released.TrySetResult();
        left.Dispose();
        http.Dispose();
    }

    /// <summary>Holds the calls of a zone from its first write on.</summary>
    private Task HoldBeforeAsync(StorageCall call)
    {
        if (ZoneOf(call) is not { } zone || released.Task.IsCompleted)
        {
            return Task.CompletedTask;
        }

        Assert.NotEmpty(call.RequestId);
        calls.TryAdd(call.RequestId, true);
        var isFirst = call.IsWrite && writing.TryAdd(zone, true);
        return writing.ContainsKey(zone) && !(isFirst && isApplied) ? HoldAsync(zone) : Task.CompletedTask;
    }

    private Task HoldAfterAsync(StorageCall call, StorageAnswer answer) =>
        ZoneOf(call) is { } zone && call.IsWrite && answer.IsApplied ? HoldAsync(zone) : Task.CompletedTask;

    private Task HoldAsync(string zone)
    {
        held.TryAdd(zone, true);
        if (held.Count == Writes.Count)
        {
            allHeld.TrySetResult();
        }

        return released.Task;
    }

    private string? ZoneOf(StorageCall call) => Writes.FirstOrDefault(write => call.Concerns(write.Call.Zone)).Call?.Zone;

    private async Task<string> MappingsAsync(string zone)
    {
        var rows = await app.Tables.RowsAsync(zone);
        return string.Join(", ", rows.OrderBy(row => row.Key, StringComparer.Ordinal)
            .Select(row => $"{row.Key} {row.Value.GetString("Vendor")}/{row.Value.GetString("Region")}"));
    }

    private async Task<Reply> SendAsync(Call call)
    {
        using var request = call.RequestTo(app.Api.Address, app.Token);
        using var response = await http.SendAsync(request, left.Token);
        return await Reply.ReadAsync(response);
    }
}
