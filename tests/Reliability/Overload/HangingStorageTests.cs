using System.Diagnostics;
using OriginCloudRegions.Reliability.Faults;
using OriginCloudRegions.Reliability.Hosting;
using OriginCloudRegions.Testing.Http;

namespace OriginCloudRegions.Reliability.Overload;

/// <summary>More callers than can be served, all of them waiting for a storage that hangs.</summary>
public sealed class HangingStorageTests(FaultedApp app) : IClassFixture<FaultedApp>, IDisposable
{
    private const int Callers = 512;

    /// <summary>
    /// A request ends after 10 s, and is told so as soon as a busy machine can. Where callers had to wait for places, 64 at a
    /// time, the last would be told after more than a minute.
    /// </summary>
    private static readonly TimeSpan Bound = TimeSpan.FromMinutes(1);

    /// <summary>Puts before the storm, and as many after it.</summary>
    private const int Calm = 21;

    /// <summary>Idle it takes about a tenth. 512 bodies of the largest size are 128 MiB.</summary>
    private const long MemoryBound = 512L * 1024 * 1024;

    public void Dispose() => app.Storage.Faults = _ => Fault.None;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Every_Caller_Is_Told_So_In_Time_And_The_Next_Is_Served_As_Ever(bool throughHost)
    {
        var api = throughHost ? app.ThroughHost : app.Direct;
        var handler = app.Host.ProcessId;
        var before = await MedianPutAsync(api);
        app.Storage.Faults = _ => Fault.Hang;

        var storm = Task.WhenAll(Enumerable.Range(0, Callers).Select(number => StormAsync(api, number)));
        var most = await MostMemoryAsync(storm);
        app.Storage.Faults = _ => Fault.None;

        var answers = await storm;
        Assert.All(answers, answer => answer.Reply.IsRefusal(503, 7500, "Storage is temporarily unavailable, retry later."));
        var times = answers.Select(answer => answer.Took).Order().ToList();
        Assert.InRange(times[^1], TimeSpan.Zero, Bound);
        Assert.InRange(most, 1, MemoryBound);
        var after = await FastAsEverAsync(api, before.Time);
        TestContext.Current.TestOutputHelper?.WriteLine($"95 of 100 {times[Callers * 95 / 100]}, all {times[^1]}; put {before}, {after}");
        Assert.Equal(before.Calls, after.Calls);
        Assert.Equal(handler, app.Host.ProcessId);
    }

    [Fact]
    public async Task A_Zone_That_All_Write_To_Is_Served_Or_Refused_And_Never_Miscounted()
    {
        var zone = Api.NewZone();

        var replies = await Task.WhenAll(Enumerable.Range(0, 2 * Callers).Select(number =>
            app.ThroughHost.PutAsync(zone, $"10.1.{number / 256}.{number % 256}")));

        Assert.All(replies, reply => Assert.Contains(reply.Status, (int[])[200, 503]));
        Assert.Equal(200, (await app.ThroughHost.PutAsync(zone, "192.0.2.1")).Status);
        var rows = (await app.Tables.RowsAsync(zone)).Count;
        Assert.Equal(rows, await app.Tables.CounterAsync(zone));
        Assert.InRange(rows, replies.Count(reply => reply.Status == 200) + 1, replies.Length + 1);
    }

    /// <summary>
    /// Waits, as long as 200 medians take, until a put is about as fast as before: other tests keep the machine busy, too.
    /// </summary>
    private static async Task<(TimeSpan Time, int Calls)> FastAsEverAsync(Api api, TimeSpan before)
    {
        for (var left = 200; ; left--)
        {
            var put = await MedianPutAsync(api);
            if (put.Time <= 2 * before)
            {
                return put;
            }

            Assert.True(left > 0, $"A put took {before} before the storm, and takes {put.Time} since.");
        }
    }

    private static async Task<(TimeSpan Time, int Calls)> MedianPutAsync(Api api)
    {
        var puts = new List<(TimeSpan Time, int Calls)>();
        while (puts.Count < Calm)
        {
            var start = Stopwatch.GetTimestamp();
            var reply = await api.PutAsync(Api.NewZone(), "192.0.2.1");
            puts.Add((Stopwatch.GetElapsedTime(start), reply.TableCalls));
            Assert.Equal(200, reply.Status);
        }

        return (puts.Select(put => put.Time).Order().ElementAt(Calm / 2), puts.Select(put => put.Calls).Order().ElementAt(Calm / 2));
    }

    /// <summary>Every operation, and batches as large as they may be.</summary>
    private static async Task<(Reply Reply, TimeSpan Took)> StormAsync(Api api, int number)
    {
        var start = Stopwatch.GetTimestamp();
        var zone = Api.NewZone();
        var reply = number % 2 == 0
            ? await api.BatchAsync(HttpMethod.Put, zone, $"[{Api.MappingJson("192.0.2.1")}]{new string(' ', 250 * 1024)}")
            : await EveryOperation.All[number / 2 % EveryOperation.All.Count].SendAsync(api, zone);
        return (reply, Stopwatch.GetElapsedTime(start));
    }

    private async Task<long> MostMemoryAsync(Task storm)
    {
        using var process = Process.GetProcessById(app.Host.ProcessId!.Value);
        var most = 0L;
        while (!storm.IsCompleted)
        {
            process.Refresh();
            most = Math.Max(most, process.WorkingSet64);
            await Task.WhenAny(storm, Task.Delay(100));
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{most / 1024 / 1024} MiB");
        return most;
    }
}
