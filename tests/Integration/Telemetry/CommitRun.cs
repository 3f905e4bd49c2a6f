using System.Collections.Concurrent;
using OriginCloudRegions.Testing.App;
using OriginCloudRegions.Testing.Http;
using OriginCloudRegions.Testing.Storage;

namespace OriginCloudRegions.Integration.Telemetry;

/// <summary>
/// Many creations at once in one zone, which its writer commits in groups; then one more, after another writer has moved the counter.
/// </summary>
public sealed class CommitRun : RunningApp
{
    public const int Callers = 48;

    public CommitRun(TableStorage storage)
        : this(storage, OtlpCollector.Start())
    {
    }

    private CommitRun(TableStorage storage, OtlpCollector collector)
        : base(storage, new() { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address }) =>
        Collector = collector;

    internal OtlpCollector Collector { get; }

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var zone = Api.NewZone();
        var statuses = new ConcurrentBag<int>();
        await Task.WhenAll(Enumerable.Range(0, Callers)
            .Select(async i => statuses.Add((await Api.PutAsync(zone, $"10.0.0.{i}")).Status)));
        Assert.Equal([200], statuses.Distinct());
        await Tables.DeleteAsync(zone, "10.0.0.0", leaving: Callers - 1);
        Assert.Equal(200, (await Api.PutAsync(zone, "10.0.1.0")).Status);
        await StopAsync();
        await Collector.DisposeAsync();
    }
}
