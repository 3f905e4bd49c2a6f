using OriginCloudRegions.Testing.App;
using OriginCloudRegions.Testing.Http;
using OriginCloudRegions.Testing.Storage;

namespace OriginCloudRegions.Integration.Telemetry;

/// <summary>Changes of every kind, and requests that change nothing. The quota is three mappings.</summary>
public sealed class ChangesRun : RunningApp
{
    public const string TraceId = "4bf92f3577b34da6a3ce929d0e0e4736";

    public ChangesRun(TableStorage storage)
        : this(storage, OtlpCollector.Start(), AzureMonitorStub.Start())
    {
    }

    private ChangesRun(TableStorage storage, OtlpCollector collector, AzureMonitorStub azure)
        : base(storage, new(azure.Settings.Select(setting => KeyValuePair.Create(setting.Name, setting.Value)))
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address,
            ["Quota__MappingsPerZone"] = "3",
        }) =>
        (Collector, Azure) = (collector, azure);

    internal OtlpCollector Collector { get; }

    internal AzureMonitorStub Azure { get; }

    public string Zone { get; } = Api.NewZone();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await PutAsync("create", "192.0.2.1", "us-east-1");
        await PutAsync("repeat", "192.0.2.1", "us-east-1");
        await PutAsync("replace", "192.0.2.1", "us-west-2");
        await BatchAsync("batch-put", HttpMethod.Put, $"[{Api.MappingJson("192.0.2.1")},{Api.MappingJson("192.0.2.2")}]");
        await PutAsync("third", "192.0.2.3", "us-east-1");
        Assert.Equal(1164, (await PutAsync("refused", "192.0.2.4", "us-east-1")).Code);
        await BatchAsync("batch-delete", HttpMethod.Delete, """["192.0.2.2","192.0.2.9"]""");
        await SendAsync("delete", HttpMethod.Delete, Api.MappingPath(Zone, "192.0.2.1"), null);
        Assert.Equal(1142, (await SendAsync("missing", HttpMethod.Delete, Api.MappingPath(Zone, "192.0.2.1"), null)).Code);
        await StopAsync();
        await Collector.DisposeAsync();
        await Azure.DisposeAsync();
    }

    private Task<Reply> PutAsync(string id, string address, string region) => SendAsync(
        id, HttpMethod.Put, Api.MappingPath(Zone, address), Api.MappingJson(address).Replace("us-east-1", region, StringComparison.Ordinal));

    private Task<Reply> BatchAsync(string id, HttpMethod method, string body) =>
        SendAsync(id, method, $"zones/{Zone}/origin/cloud_regions/batch", body);

    private Task<Reply> SendAsync(string id, HttpMethod method, string path, string? body) => Api.SendAsync(
        method,
        path,
        body,
        request =>
        {
            request.Headers.Add("X-Request-Id", id);
            request.Headers.Add("traceparent", $"00-{TraceId}-00f067aa0ba902b7-01");
        });
}
