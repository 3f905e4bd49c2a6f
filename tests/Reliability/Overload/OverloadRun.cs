using System.Diagnostics;
using OriginCloudRegions.Reliability.Hosting;

namespace OriginCloudRegions.Reliability.Overload;

/// <summary>Many more callers than the app can serve, while storage hangs.</summary>
internal static class OverloadRun
{
    public const int Callers = 512;

    /// <summary>PUTs before the overload, and as many after it.</summary>
    private const int MedianOf = 21;

    /// <summary>
    /// A request ends after 10 s, and its caller gets the answer as soon as a busy machine can send it. If the app
    /// served 64 callers at a time and the others waited, the last caller would wait for more than a minute.
    /// </summary>
    private static readonly TimeSpan Bound = TimeSpan.FromMinutes(1);

    /// <summary>Asserts that each caller gets a 503 in time, and that the next callers are served as before.</summary>
    /// <param name="memoryBound">The largest working set of the app's process in bytes.</param>
    public static async Task RunAsync(FaultedApp app, Api api, long memoryBound)
    {
        var process = app.Host.ProcessId;
        var before = await MedianPutAsync(api);
        app.Storage.Faults = _ => Fault.Hang;

        var calls = Task.WhenAll(Enumerable.Range(0, Callers).Select(number => SendAsync(api, number)));
        var most = await MostMemoryAsync(process!.Value, calls);
        app.Storage.Faults = _ => Fault.None;

        var answers = await calls;
        Assert.All(answers, answer => answer.Reply.IsRefusal(503, 7500, "Storage is temporarily unavailable, retry later."));
        var times = answers.Select(answer => answer.Took).Order().ToList();
        Assert.InRange(times[^1], TimeSpan.Zero, Bound);
        Assert.InRange(most, 1, memoryBound);
        var after = await FastAsEverAsync(api, before.Time);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{most >> 20} MiB; 95 of 100 {times[Callers * 95 / 100]}, all {times[^1]}; put {before}, {after}");
        Assert.Equal(before.Calls, after.Calls);
        Assert.Equal(process, app.Host.ProcessId);
    }

    /// <summary>Waits until a PUT is about as fast as before: other tests use the machine, too.</summary>
    private static async Task<(TimeSpan Time, int Calls)> FastAsEverAsync(Api api, TimeSpan before)
    {
        var put = await MedianPutAsync(api);
        for (var left = 200; put.Time > 2 * before; left--)
        {
            Assert.True(left > 0, $"A put took {before} before the overload, and takes {put.Time} since.");
            put = await MedianPutAsync(api);
        }

        return put;
    }

    private static async Task<(TimeSpan Time, int Calls)> MedianPutAsync(Api api)
    {
        var puts = new List<(Reply Reply, TimeSpan Took)>();
        while (puts.Count < MedianOf)
        {
            puts.Add(await TimedAsync(() => api.PutAsync(Api.NewZone(), "192.0.2.1")));
            Assert.Equal(200, puts[^1].Reply.Status);
        }

        return (puts.Select(put => put.Took).Order().ElementAt(MedianOf / 2),
            puts.Select(put => put.Reply.TableCalls).Order().ElementAt(MedianOf / 2));
    }

    /// <summary>Sends every operation, and batches of the largest size.</summary>
    private static Task<(Reply Reply, TimeSpan Took)> SendAsync(Api api, int number) => TimedAsync(() =>
    {
        var zone = Api.NewZone();
        return number % 2 == 0
            ? api.BatchAsync(HttpMethod.Put, zone, $"[{Api.MappingJson("192.0.2.1")}]{new string(' ', 250 * 1024)}")
            : EveryOperation.All[number / 2 % EveryOperation.All.Count].SendAsync(api, zone);
    });

    private static async Task<(Reply Reply, TimeSpan Took)> TimedAsync(Func<Task<Reply>> send)
    {
        var start = Stopwatch.GetTimestamp();
        var reply = await send();
        return (reply, Stopwatch.GetElapsedTime(start));
    }

    private static async Task<long> MostMemoryAsync(int processId, Task overload)
    {
        using var process = Process.GetProcessById(processId);
        var most = 0L;
        while (!overload.IsCompleted)
        {
            process.Refresh();
            most = Math.Max(most, process.WorkingSet64);
            await Task.WhenAny(overload, Task.Delay(100));
        }

        return most;
    }
}
