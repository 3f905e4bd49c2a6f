using OriginCloudRegions.Integration.Storage;

namespace OriginCloudRegions.Integration.Telemetry;

public sealed class SamplingTests
{
    [Fact]
    public async Task Where_No_Trace_Is_Wanted_Requests_Are_Counted_And_Logged_All_The_Same()
    {
        await using var collector = OtlpCollector.Start();
        await using var app = await StrandedApp.StartAsync(
            1, ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address), ("OTEL_TRACES_SAMPLER", "always_off"));
        Assert.Equal(503, (await app.PutAsync()).Status);

        await app.StopAsync();

        Assert.Empty(collector.Spans);
        Assert.Equal(
            1, ReceivedMetrics.Counters(collector.Metrics)["requests{error_code=7500,operation=UpsertOriginCloudRegion,status=503}"]);
        Assert.Contains(collector.Logs, log => log.Attributes.ContainsKey("faas.invocation_id"));
    }

    [Fact]
    public async Task Azure_Monitors_Exporter_Has_No_Sampler_Of_Its_Own()
    {
        await using var azure = AzureMonitorStub.Start();
        await using var app = await StrandedApp.StartAsync(1, [.. azure.Settings, ("OTEL_TRACES_SAMPLER", "always_off")]);
        Assert.Equal(503, (await app.PutAsync()).Status);

        await app.StopAsync();

        var types = azure.Items.Select(item => item.GetProperty("data").GetProperty("baseType").GetString()).ToList();
        Assert.Contains("MetricData", types);
        Assert.DoesNotContain("RequestData", types);
    }

    [Fact]
    public async Task A_Caller_May_Decide_Where_The_Sampler_Says_So()
    {
        await using var collector = OtlpCollector.Start();
        await using var app = await StrandedApp.StartAsync(
            1, ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address), ("OTEL_TRACES_SAMPLER", "parentbased_always_off"));
        await app.PutAsync(("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));
        await app.PutAsync(("traceparent", "00-0af7651916cd43dd8448eb211c80319c-00f067aa0ba902b7-00"));

        await app.StopAsync();

        Assert.Equal(["4bf92f3577b34da6a3ce929d0e0e4736"], collector.Spans.Select(span => span.TraceId).Distinct());
    }
}
