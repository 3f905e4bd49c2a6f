namespace OriginCloudRegions.Integration.Telemetry;

/// <summary>Changes of every kind, and requests that change nothing. The quota is three mappings.</summary>
public sealed class ChangesRun : CollectedRun
{
    public const string TraceId = "4bf92f3577b34da6a3ce929d0e0e4736";

    public ChangesRun(TableStorage storage)
        : this(storage, AzureMonitorStub.Start())
    {
    }

    private ChangesRun(TableStorage storage, AzureMonitorStub azure)
        : base(storage, [.. azure.Settings, ("Quota__MappingsPerZone", "3")]) => Azure = azure;

    internal AzureMonitorStub Azure { get; }

    public string Zone { get; } = Api.NewZone();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Azure.DisposeAsync();
    }

    protected override async Task SendAsync()
    {
        await PutAsync("create", "192.0.2.1", "us-east-1");
        await PutAsync("repeat", "192.0.2.1", "us-east-1");
        await PutAsync("replace", "192.0.2.1", "us-west-2");
        await SendAsync("batch-put", HttpMethod.Put, "batch", $"[{Api.MappingJson("192.0.2.1")},{Api.MappingJson("192.0.2.2")}]");
        await PutAsync("third", "192.0.2.3", "us-east-1");
        Assert.Equal(1164, (await PutAsync("refused", "192.0.2.4", "us-east-1")).Code);
        await SendAsync("batch-delete", HttpMethod.Delete, "batch", """["192.0.2.2","192.0.2.9"]""");
        await SendAsync("delete", HttpMethod.Delete, "192.0.2.1");
        Assert.Equal(1142, (await SendAsync("missing", HttpMethod.Delete, "192.0.2.1")).Code);
    }

    private Task<Reply> PutAsync(string id, string ip, string region) =>
        SendAsync(id, HttpMethod.Put, ip, Api.MappingJson(ip, region: region));

    private Task<Reply> SendAsync(string id, HttpMethod method, string ip, string? body = null) => Api.SendAsync(
        method,
        Api.MappingPath(Zone, ip),
        body,
        request =>
        {
            request.Headers.Add("X-Request-Id", id);
            request.Headers.Add("traceparent", $"00-{TraceId}-00f067aa0ba902b7-01");
        });
}
