namespace OriginCloudRegions.Integration.Telemetry;

public sealed class SamplingTests
{
    [Fact]
    public async Task Request_WhenTracesAreOff_IsCountedAndLogged()
    {
        await using var collector = OtlpCollector.Start();
        await using var app = await StandaloneApp.StartAsync(
            StandaloneApp.NoPort, ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address), ("OTEL_TRACES_SAMPLER", "always_off"));
        Assert.Equal(503, (await app.PutAsync()).Status);

        await app.StopAsync();

        Assert.Empty(collector.Spans);
        Assert.Equal(1, collector.Counters["requests{error_code=7500,operation=UpsertOriginCloudRegion,status=503}"]);
        Assert.Contains(collector.Logs, log => log.Attributes.ContainsKey("faas.invocation_id"));
    }

    [Fact]
    public async Task AzureMonitorExporter_WhenTracesAreOff_SendsMetricsAndNoRequests()
    {
        await using var azure = AzureMonitorStub.Start();
        await using var app = await StandaloneApp.StartAsync(
            StandaloneApp.NoPort, [.. azure.Settings, ("OTEL_TRACES_SAMPLER", "always_off")]);
        Assert.Equal(503, (await app.PutAsync()).Status);

        await app.StopAsync();

        Assert.NotEmpty(azure.ItemsOf("MetricData"));
        Assert.Empty(azure.ItemsOf("RequestData"));
    }

    [Fact]
    public async Task ParentBasedSampler_RecordsOnlyTracesThatTheCallerRecords()
    {
        await using var collector = OtlpCollector.Start();
        await using var app = await StandaloneApp.StartAsync(
            StandaloneApp.NoPort,
            ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address),
            ("OTEL_TRACES_SAMPLER", "parentbased_always_off"));
        await app.PutAsync(("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));
        await app.PutAsync(("traceparent", "00-0af7651916cd43dd8448eb211c80319c-00f067aa0ba902b7-00"));

        await app.StopAsync();

        Assert.Equal(["4bf92f3577b34da6a3ce929d0e0e4736"], collector.Spans.Select(span => span.TraceId).Distinct());
    }
}
