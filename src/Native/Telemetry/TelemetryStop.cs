using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace OriginCloudRegions.Native.Telemetry;

/// <summary>Sends what is left when the app is told to stop, after its last request; waits for that a moment at most.</summary>
internal sealed class TelemetryStop(TracerProvider traces, MeterProvider metrics, LoggerProvider logs) : IHostedService
{
    private const int Patience = 3000;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // Each waits for its own exporter; one after the other they would wait three times as long.
    public Task StopAsync(CancellationToken cancellationToken) => Task.WhenAll(
        Task.Run(() => traces.Shutdown(Patience), CancellationToken.None),
        Task.Run(() => metrics.Shutdown(Patience), CancellationToken.None),
        Task.Run(() => logs.Shutdown(Patience), CancellationToken.None));
}
