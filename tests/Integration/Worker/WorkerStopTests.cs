using OriginCloudRegions.Integration.Telemetry;
using OriginCloudRegions.Local.Tools;
using OriginCloudRegions.Testing.App;
using OriginCloudRegions.Testing.Http;
using OriginCloudRegions.Testing.Storage;

namespace OriginCloudRegions.Integration.Worker;

/// <summary>A host that stops sends WorkerTerminate, which is no signal.</summary>
public sealed class WorkerStopTests(TableStorage storage)
{
    // Exit code 0 shows that the worker ended before the host would kill it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Stop_WithUnsentTelemetry_SendsIt()
    {
        var tables = new Tables(storage.ConnectionString, Api.NewZone());
        await using var collector = OtlpCollector.Start();
        var settings = new Dictionary<string, string>(tables.Settings())
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address,
            ["OTEL_METRIC_EXPORT_INTERVAL"] = "3600000",
            ["OTEL_BSP_SCHEDULE_DELAY"] = "3600000",
            ["OTEL_BLRP_SCHEDULE_DELAY"] = "3600000",
        };
        await using var worker = await HostedApp.StartAsync(
            settings, new HostedAppOptions { Folder = BuildFolder.FunctionApp(Head.Worker), StopPatience = Patience });
        using var api = new Api(worker.Address, await new StoredCredentials(tables).TokenAsync());
        Assert.Equal(200, (await api.PutAsync(Api.NewZone(), "192.0.2.1")).Status);
        Assert.Empty(collector.Bodies);

        Assert.Equal(0, await worker.StopAsync());

        Assert.Contains(collector.Spans, span => span.Attributes.GetValueOrDefault("ocr.operation") == "UpsertOriginCloudRegion");
        Assert.Contains("requests{operation=UpsertOriginCloudRegion,status=200}", ReceivedMetrics.Counters(collector.Metrics).Keys);
    }
}
