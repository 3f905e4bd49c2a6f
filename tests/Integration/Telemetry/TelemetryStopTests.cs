using System.Net;
using System.Net.Sockets;
using OriginCloudRegions.Integration.Storage;

namespace OriginCloudRegions.Integration.Telemetry;

public sealed class TelemetryStopTests
{
    /// <summary>An export may take an hour here, so the stop would too, were it to wait for it.</summary>
    [Fact]
    public async Task A_Collector_That_Never_Answers_Does_Not_Keep_The_App_From_Stopping()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var port = ((IPEndPoint)silent.LocalEndpoint).Port;
        await using var app = await StrandedApp.StartAsync(
            port,
            ("OTEL_EXPORTER_OTLP_ENDPOINT", $"http://127.0.0.1:{port}"),
            ("OTEL_EXPORTER_OTLP_TIMEOUT", "3600000"));
        Assert.Equal(404, (await app.GetAsync("nowhere")).Status);

        await app.StopAsync();
    }

    /// <summary>Other settings do not turn telemetry on.</summary>
    [Fact]
    public async Task Telemetry_WithoutDestination_IsNotSent()
    {
        await using var collector = OtlpCollector.Start();
        await using var app = await StrandedApp.StartAsync(
            1,
            ("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", $"{collector.Address}/v1/traces"),
            ("OTEL_EXPORTER_OTLP_METRICS_ENDPOINT", $"{collector.Address}/v1/metrics"),
            ("OTEL_EXPORTER_OTLP_LOGS_ENDPOINT", $"{collector.Address}/v1/logs"),
            ("OTEL_BSP_SCHEDULE_DELAY", "1"));
        Assert.Equal(503, (await app.PutAsync()).Status);

        await app.StopAsync();

        Assert.Empty(collector.Bodies);
        Assert.Empty(collector.Strays);
    }
}
