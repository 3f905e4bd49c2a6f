namespace OriginCloudRegions.Integration.Telemetry;

/// <summary>One put while storage refuses connections, in a trace that its caller does not record.</summary>
public sealed class FaultRun : IAsyncLifetime
{
    public const string TraceId = "4bf92f3577b34da6a3ce929d0e0e4736";
    public const string CallerId = "00f067aa0ba902b7";
    public const string Reason = "Table Storage is unreachable";

    internal OtlpCollector Collector { get; } = OtlpCollector.Start();

    internal AzureMonitorStub Azure { get; } = AzureMonitorStub.Start();

    public async ValueTask InitializeAsync()
    {
        await using var app = await StandaloneApp.StartAsync(
            StandaloneApp.NoPort,
            [
                .. Azure.Settings,
                ("OTEL_EXPORTER_OTLP_ENDPOINT", $"{Collector.Address}/"),
                ("OTEL_SERVICE_NAME", "regions-under-test"),
                ("OTEL_TRACES_SAMPLER", "always_on"),
            ]);
        Assert.Equal(503, (await app.PutAsync(("traceparent", $"00-{TraceId}-{CallerId}-00"))).Status);
        await app.StopAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Collector.DisposeAsync();
        await Azure.DisposeAsync();
    }
}
