namespace OriginCloudRegions.Local.Host.Front;

/// <summary>The front server ignores signals: the program that started it stops it.</summary>
internal sealed class NoSignals : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
