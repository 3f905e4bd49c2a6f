namespace OriginCloudRegions.Integration.Telemetry;

/// <summary>Metrics that a collector receives of the requests of <see cref="ObservedRun"/>.</summary>
public sealed class MetricTests(ObservedRun run) : IClassFixture<ObservedRun>
{
    private readonly Dictionary<string, long> counters = run.Collector.Counters;
    private readonly Dictionary<string, (ulong Count, double Sum)> histograms = run.Collector.Histograms;

    /// <summary>Three of the reads look up credentials: a token, a key and an unknown token.</summary>
    [Fact]
    public void Counters_AfterKnownRequests_CountRequestsStorageCallsAndCredentialLookups() => Assert.Equal(
        new Dictionary<string, long>
        {
            ["credential_cache.lookups{outcome=hit}"] = 6,
            ["credential_cache.lookups{outcome=miss}"] = 3,
            ["mapping.changes{operation=BatchUpsertOriginCloudRegions}"] = 2,
            ["mapping.changes{operation=UpsertOriginCloudRegion}"] = 2,
            ["quota.refusals{}"] = 1,
            ["requests{operation=UpsertOriginCloudRegion,status=200}"] = 3,
            ["requests{operation=BatchUpsertOriginCloudRegions,status=200}"] = 1,
            ["requests{error_code=1164,operation=UpsertOriginCloudRegion,status=403}"] = 1,
            ["requests{error_code=1142,operation=GetOriginCloudRegion,status=404}"] = 1,
            ["requests{error_code=1146,operation=GetOriginCloudRegion,status=400}"] = 1,
            ["requests{error_code=7003,operation=Wildcard,status=404}"] = 1,
            ["requests{error_code=9109,operation=ListOriginCloudRegions,status=403}"] = 1,
            ["requests{operation=ListOriginCloudRegions,status=200}"] = 1,
            ["storage.calls{call=get,outcome=ok}"] = 3,
            ["storage.calls{call=get,outcome=not_found}"] = 6,
            ["storage.calls{call=create_table,outcome=ok}"] = 1,
            ["storage.calls{call=query,outcome=ok}"] = 3,
            ["storage.calls{call=transaction,outcome=not_found}"] = 1,
            ["storage.calls{call=transaction,outcome=ok}"] = 3,
            ["zone_writer.queue{}"] = 0,
        },
        counters);

    [Fact]
    public void Histograms_AfterKnownRequests_CountEachDurationAndBatchSize()
    {
        Assert.Equal(3UL, histograms["requests.duration{operation=UpsertOriginCloudRegion,status=200}"].Count);
        Assert.Equal(9UL, histograms["storage.duration{call=get}"].Count);
        Assert.Equal(4UL, histograms["storage.duration{call=transaction}"].Count);
        Assert.Equal(1UL, histograms["startup.duration{}"].Count);
        Assert.Equal((3UL, 4), histograms["zone_writer.batch_size{}"]);
        Assert.InRange(histograms["storage.duration{call=get}"].Sum, double.Epsilon, 60);
        Assert.InRange(histograms["startup.duration{}"].Sum, double.Epsilon, 60);
    }

    [Fact]
    public void Metrics_HaveNoZoneAttribute() => Assert.DoesNotContain(
        counters.Keys.Concat(histograms.Keys), series => series.Contains(run.Zone, StringComparison.Ordinal));

    [Fact]
    public void Metrics_HaveTheTenExpectedNamesAndDurationsInSeconds()
    {
        var units = ReceivedMetrics.Units(run.Collector.Metrics);

        Assert.All(
            units.Where(metric => metric.Key.EndsWith("duration", StringComparison.Ordinal)),
            metric => Assert.Equal("s", metric.Value));
        Assert.Equal(
            [
                "credential_cache.lookups", "mapping.changes", "quota.refusals", "requests", "requests.duration", "startup.duration",
                "storage.calls", "storage.duration", "zone_writer.batch_size", "zone_writer.queue",
            ],
            units.Keys.Order(StringComparer.Ordinal));
    }
}
