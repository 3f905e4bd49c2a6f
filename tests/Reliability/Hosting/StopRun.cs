using System.Collections.Concurrent;

namespace OriginCloudRegions.Reliability.Hosting;

/// <summary>Every operation once, each on its own zone and held by storage, while the host or the app stops.</summary>
internal static class StopRun
{
    /// <summary>Asserts that the requests in flight succeed, and that the app exits with 0.</summary>
    /// <param name="stop">Begins to stop; returns the app's exit code.</param>
    public static async Task RunAsync(FaultedApp app, Api api, Func<Task<int>> stop)
    {
        var zones = await EveryOperation.PrepareAsync(api);
        var held = new ConcurrentDictionary<string, bool>();
        var allHeld = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var released = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        app.Storage.Before = call =>
        {
            if (zones.Keys.FirstOrDefault(call.Concerns) is { } zone && held.TryAdd(zone, true) && held.Count == zones.Count)
            {
                allHeld.TrySetResult();
            }

            return released.Task;
        };
        var replies = zones.Select(zone => zone.Value.SendAsync(api, zone.Key)).ToList();
        await allHeld.Task.WaitAsync(TestContext.Current.CancellationToken);

        var exit = stop();
        while (await Loopback.IsListeningAsync(api.Address.Port))
        {
            // The stop has not begun.
        }

        released.SetResult();
        await EveryOperation.AssertSucceededAsync(app.Tables, zones, replies);
        Assert.Equal(0, await exit);
    }
}
