using OriginCloudRegions.Integration.Storage;

namespace OriginCloudRegions.Integration.Telemetry;

/// <summary>One put, with a storage that refuses connections.</summary>
public sealed class UnservedRun : IAsyncLifetime
{
    public const string TraceId = "4bf92f3577b34da6a3ce929d0e0e4736";

    /// <summary>The log lines of the request.</summary>
    public const string Reason = "Table Storage is unreachable";

    internal OtlpCollector Collector { get; } = OtlpCollector.Start();

    public async ValueTask InitializeAsync()
    {
        await using var app = await StrandedApp.StartAsync(
            StrandedApp.NoPort, ("OTEL_EXPORTER_OTLP_ENDPOINT", $"{Collector.Address}/"));
        Assert.Equal(503, (await app.PutAsync(("traceparent", $"00-{TraceId}-00f067aa0ba902b7-01"))).Status);
        await app.StopAsync();
    }

    public ValueTask DisposeAsync() => Collector.DisposeAsync();
}
