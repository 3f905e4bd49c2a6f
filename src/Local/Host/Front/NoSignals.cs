namespace OriginCloudRegions.Local.Host.Front;

/// <summary>The front takes no signals: whoever started it stops it.</summary>
internal sealed class NoSignals : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
