using System.Security.Cryptography;
using System.Text;
using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Testing.App;
using OriginCloudRegions.Testing.Http;
using OriginCloudRegions.Testing.Storage;

namespace OriginCloudRegions.Integration.Telemetry;

/// <summary>
/// A known scenario against the app, which is then told to stop. Its intervals are so long that all that the collector has by
/// then was sent at the stop.
/// </summary>
public sealed class ObservedRun : RunningApp
{
    public const string TraceId = "4bf92f3577b34da6a3ce929d0e0e4736";
    public const string CallerId = "00f067aa0ba902b7";
    public const string UnsampledTraceId = "0af7651916cd43dd8448eb211c80319c";
    public const string Email = "observed@example.com";

    public ObservedRun(TableStorage storage)
        : this(storage, OtlpCollector.Start())
    {
    }

    /// <summary>A text in the place of an address. The answer contains it; telemetry must not.</summary>
    private const string Misplaced = "a-token-in-the-wrong-place";

    private ObservedRun(TableStorage storage, OtlpCollector collector)
        : base(storage, new()
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address,
            ["OTEL_METRIC_EXPORT_INTERVAL"] = "3600000",
            ["OTEL_BSP_SCHEDULE_DELAY"] = "3600000",
            ["OTEL_BLRP_SCHEDULE_DELAY"] = "3600000",
            ["OTEL_RESOURCE_ATTRIBUTES"] = "deployment.environment.name=test",
            ["Quota__MappingsPerZone"] = "2",
        }) =>
        Collector = collector;

    internal OtlpCollector Collector { get; }

    public string Zone { get; } = Api.NewZone();

    public string BatchZone { get; } = Api.NewZone();

    /// <summary>Texts that telemetry must not contain.</summary>
    public IReadOnlyList<string> Secrets { get; private set; } = [];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var key = await KeyAsync(Email, ZoneScope.All, Permission.Edit);
        Secrets =
        [
            Token, Hash(Token), key, Hash($"{Email}\n{key}"), Email, "an-unknown-token", Hash("an-unknown-token"),
            "a-secret-value", Misplaced,
        ];

        await CreateAsync();
        await RefuseAsync(key);
        await StopAsync();
        await Collector.DisposeAsync();
    }

    private static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private async Task CreateAsync()
    {
        Assert.Equal(200, (await PutAsync($"00-{TraceId}-{CallerId}-01")).Status);
        Assert.Equal(200, (await PutAsync($"00-{UnsampledTraceId}-{CallerId}-00")).Status);
        Assert.Equal(200, (await Api.PutAsync(Zone, "192.0.2.2")).Status);
        var batch = $"[{Api.MappingJson("192.0.2.1")},{Api.MappingJson("192.0.2.2")}]";
        Assert.Equal(200, (await Api.BatchAsync(HttpMethod.Put, BatchZone, batch)).Status);
    }

    private async Task RefuseAsync(string key)
    {
        Assert.Equal(1164, (await Api.PutAsync(Zone, "192.0.2.3")).Code);
        Assert.Equal(1142, (await Api.GetAsync(Zone, "192.0.2.9")).Code);
        Assert.Equal(1146, (await Api.GetAsync(Zone, Misplaced)).Code);
        Assert.Equal(7003, (await Api.SendAsync(HttpMethod.Get, $"{Misplaced}?secret=a-secret-value")).Code);
        Assert.Equal(9109, (await SendAsync(("Authorization", "Bearer an-unknown-token"))).Code);
        Assert.Equal(200, (await SendAsync(("X-Auth-Email", Email), ("X-Auth-Key", key))).Status);
    }

    private Task<Reply> PutAsync(string traceparent) => Api.SendAsync(
        HttpMethod.Put,
        Api.MappingPath(Zone, "192.0.2.1"),
        Api.MappingJson("192.0.2.1"),
        request => request.Headers.Add("traceparent", traceparent));

    private Task<Reply> SendAsync(params (string Name, string Value)[] credential) => Api.SendAsync(
        HttpMethod.Get,
        $"zones/{Zone}/origin/cloud_regions?per_page=1",
        change: request =>
        {
            request.Headers.Authorization = null;
            foreach (var (name, value) in credential)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        });
}
