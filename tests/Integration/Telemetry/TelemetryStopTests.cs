using System.Net;
using System.Net.Sockets;

namespace OriginCloudRegions.Integration.Telemetry;

public sealed class TelemetryStopTests
{
    /// <summary>The timeout of an export is one hour, which the stop must not wait for.</summary>
    [Fact]
    public async Task Stop_WhenCollectorDoesNotAnswer_Completes()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var port = ((IPEndPoint)silent.LocalEndpoint).Port;
        await using var app = await StandaloneApp.StartAsync(
            port,
            ("OTEL_EXPORTER_OTLP_ENDPOINT", $"http://127.0.0.1:{port}"),
            ("OTEL_EXPORTER_OTLP_TIMEOUT", "3600000"));
        Assert.Equal(404, (await app.GetAsync("nowhere")).Status);

        await app.StopAsync();
    }

    /// <summary>Only OTEL_EXPORTER_OTLP_ENDPOINT turns the export to a collector on.</summary>
    [Fact]
    public async Task Telemetry_WithEndpointsOfSingleSignalsOnly_IsNotSent()
    {
        await using var collector = OtlpCollector.Start();
        await using var app = await StandaloneApp.StartAsync(
            StandaloneApp.NoPort,
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
