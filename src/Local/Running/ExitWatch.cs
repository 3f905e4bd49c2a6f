using OriginCloudRegions.Local.Host;
using OriginCloudRegions.Local.Storage;
using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Local.Running;

internal static class ExitWatch
{
    public static async Task WaitAsync(Azurite storage, FunctionsHost app, CancellationToken stop)
    {
        await Task.WhenAny(storage.Exited, app.Ended).WaitAsync(stop);

        // Ctrl+C also reaches the child processes, which may end first.
        stop.ThrowIfCancellationRequested();
        throw new LocalFailure(storage.Exited.IsCompleted
            ? $"The table storage (Azurite) ended with exit code {await storage.Exited}: run this again."
            : await app.Ended == AppEnd.ExitedWithZero
                ? "The function app ended unexpectedly with exit code 0: see its output above and run this again."
                : "The function app failed three times: fix the errors above and run this again.");
    }
}
