using System.Collections.Concurrent;
using System.Text;
using OriginCloudRegions.Reliability.Callers;
using OriginCloudRegions.Reliability.Faults;
using OriginCloudRegions.Reliability.Hosting;
using OriginCloudRegions.Testing.Http;

namespace OriginCloudRegions.Reliability.Worker;

/// <summary>A worker that is killed while storage holds a transaction of each writing operation.</summary>
public sealed class WorkerKillTests(WorkerApp app) : IClassFixture<WorkerApp>, IDisposable
{
    private const string Before = "192.0.2.1 aws/us-east-1, 192.0.2.2 aws/us-east-1";

    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false });
    private readonly ConcurrentDictionary<string, bool> held = [];
    private readonly ConcurrentQueue<StorageCall> calls = [];
    private readonly TaskCompletionSource allHeld = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Dispose()
    {
        app.Storage.Faults = _ => Fault.None;
        http.Dispose();
    }

    /// <summary>Storage either carries the transaction out and holds its answer, or holds the transaction itself.</summary>
    [Theory]
    [InlineData(nameof(Fault.Stall), true)]
    [InlineData(nameof(Fault.Hang), false)]
    public async Task Write_WhenWorkerIsKilled_IsWholeOrMissingAndNotSentAgain(string kind, bool isApplied)
    {
        var writes = Writes();
        var fault = Enum.Parse<Fault>(kind);
        await Task.WhenAll(writes.Select(write => EveryOperation.PrepareAsync(app.Api, write.Call.Zone)));
        app.Storage.Faults = call => Hold(call, writes, fault);

        var answers = writes.Select(write => SendAsync(write.Call)).ToList();
        Assert.Equal(allHeld.Task, await Task.WhenAny([allHeld.Task, .. answers]));
        foreach (var (call, after) in writes)
        {
            while (await MappingsAsync(call.Zone) != (isApplied ? after : Before))
            {
                Assert.DoesNotContain(answers, answer => answer.IsCompleted);
            }
        }

        await app.Host.KillAsync();
        calls.Clear();
        Assert.All(await Task.WhenAll(answers), reply => Assert.Equal((500, ""), (reply.Status, reply.Body)));
        await app.Host.ReadyAsync();
        Assert.Equal(404, (await app.Api.GetAsync(Api.NewZone(), "192.0.2.1")).Status);

        Assert.DoesNotContain(calls, call => writes.Any(write => call.Concerns(write.Call.Zone)));
        app.Storage.Faults = _ => Fault.None;
        foreach (var (call, after) in writes)
        {
            Assert.Equal((call.Name, isApplied ? after : Before), (call.Name, await MappingsAsync(call.Zone)));
            Assert.Equal(200, (await app.Api.PutAsync(call.Zone, "192.0.2.3")).Status);
            Assert.Equal((await app.Tables.RowsAsync(call.Zone)).Count, await app.Tables.CounterAsync(call.Zone));
        }
    }

    /// <summary>Each writing operation, and the mappings that it leaves in its zone.</summary>
    private static (Call Call, string After)[] Writes() =>
    [
        (new PutCall("put, new", Api.NewZone(), "192.0.2.9", "aws/us-east-1"), $"{Before}, 192.0.2.9 aws/us-east-1"),
        (new PutCall("put, other region", Api.NewZone(), "192.0.2.2", "gcp/us-east1"), "192.0.2.1 aws/us-east-1, 192.0.2.2 gcp/us-east1"),
        (new DeleteCall(Api.NewZone(), "192.0.2.2"), "192.0.2.1 aws/us-east-1"),
        (new PutBatchCall(Api.NewZone(), [("192.0.2.2", "gcp/us-east1"), ("192.0.2.9", "gcp/us-east1")]),
            "192.0.2.1 aws/us-east-1, 192.0.2.2 gcp/us-east1, 192.0.2.9 gcp/us-east1"),
        (new DeleteBatchCall(Api.NewZone(), ["192.0.2.1", "192.0.2.2"]), ""),
    ];

    /// <summary>Holds the first transaction of each zone, and every later call for the zone.</summary>
    private Fault Hold(StorageCall call, (Call Call, string After)[] writes, Fault fault)
    {
        calls.Enqueue(call);
        if (writes.FirstOrDefault(write => call.Concerns(write.Call.Zone)).Call is not { Zone: var zone })
        {
            return Fault.None;
        }

        if (!held.ContainsKey(zone) && !call.IsWrite)
        {
            return Fault.None;
        }

        var isFirst = held.TryAdd(zone, true);
        if (held.Count == writes.Length)
        {
            allHeld.TrySetResult();
        }

        return isFirst ? fault : Fault.Hang;
    }

    private async Task<string> MappingsAsync(string zone)
    {
        var rows = await app.Tables.RowsAsync(zone);
        return string.Join(", ", rows.OrderBy(row => row.Key, StringComparer.Ordinal)
            .Select(row => $"{row.Key} {row.Value.GetString("Vendor")}/{row.Value.GetString("Region")}"));
    }

    private async Task<Reply> SendAsync(Call call)
    {
        using var request = new HttpRequestMessage(call.Method, new Uri(app.Api.Address, $"client/v4/{call.Path}"))
        {
            Content = call.Body is null ? null : new StringContent(call.Body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Authorization", $"Bearer {app.Token}");
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return await Reply.ReadAsync(response);
    }
}
