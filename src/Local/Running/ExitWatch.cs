using OriginCloudRegions.Local.Host;
using OriginCloudRegions.Local.Storage;
using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Local.Running;

internal static class Ending
{
    /// <summary>Waits for a signal, or for a part that is not there any more.</summary>
    public static async Task WaitAsync(Azurite storage, FunctionsHost app, CancellationToken stop)
    {
        await Task.WhenAny(storage.Exited, app.Ended).WaitAsync(stop);

        // Ctrl+C goes to the children too, and they may be quicker.
        stop.ThrowIfCancellationRequested();
        throw new LocalFailure(storage.Exited.IsCompleted
            ? $"The table storage (Azurite) ended with exit code {await storage.Exited}: run this again."
            : await app.Ended == AppEnd.ExitedWithZero
                ? "The function app ended with exit code 0, which it must not: see what it says above and run this again."
                : "The function app failed three times: mend what it says above and run this again.");
    }
}
