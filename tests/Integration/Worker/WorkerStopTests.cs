using OriginCloudRegions.Integration.Telemetry;

namespace OriginCloudRegions.Integration.Worker;

public sealed class WorkerStopTests(TableStorage storage)
{
    /// <summary>A host that stops sends WorkerTerminate, which is not a signal.</summary>
    [Fact]
    public async Task Stop_WithUnsentTelemetry_SendsTheTelemetry()
    {
        var tables = new Tables(storage.ConnectionString, Api.NewZone());
        await using var collector = OtlpCollector.Start();
        var settings = new Dictionary<string, string>([.. tables.Settings(), .. collector.SettingsUntilStop]);

        // Exit code 0 shows that the worker ended before the host would kill it.
        await using var worker = await HostedApp.StartAsync(settings, new HostedAppOptions
        {
            Folder = BuildFolder.FunctionApp(Head.Worker),
            StopPatience = TimeSpan.FromSeconds(30),
        });
        using var api = new Api(worker.Address, await new StoredCredentials(tables).TokenAsync());
        Assert.Equal(200, (await api.PutAsync(Api.NewZone(), "192.0.2.1")).Status);
        Assert.Empty(collector.Bodies);

        Assert.Equal(0, await worker.StopAsync());

        Assert.Contains(collector.Spans, span => span.Attributes.GetValueOrDefault("ocr.operation") == "UpsertOriginCloudRegion");
        Assert.Contains("requests{operation=UpsertOriginCloudRegion,status=200}", collector.Counters.Keys);
    }
}
