namespace OriginCloudRegions.Integration.Telemetry;

/// <summary>Metrics that a collector receives of the requests of <see cref="ObservedRun"/>.</summary>
public sealed class MetricTests(ObservedRun run) : IClassFixture<ObservedRun>
{
    private readonly IReadOnlyDictionary<string, long> counters = ReceivedMetrics.Counters(run.Collector.Metrics);

    private readonly IReadOnlyDictionary<string, (ulong Count, double Sum)> histograms =
        ReceivedMetrics.Histograms(run.Collector.Metrics);

    [Fact]
    public void Requests_Are_Counted_By_Operation_Status_And_Code() =>
        Assert.Equal(
            new Dictionary<string, long>
            {
                ["requests{operation=UpsertOriginCloudRegion,status=200}"] = 3,
                ["requests{operation=BatchUpsertOriginCloudRegions,status=200}"] = 1,
                ["requests{error_code=1164,operation=UpsertOriginCloudRegion,status=403}"] = 1,
                ["requests{error_code=1142,operation=GetOriginCloudRegion,status=404}"] = 1,
                ["requests{error_code=1146,operation=GetOriginCloudRegion,status=400}"] = 1,
                ["requests{error_code=7003,operation=Wildcard,status=404}"] = 1,
                ["requests{error_code=9109,operation=ListOriginCloudRegions,status=403}"] = 1,
                ["requests{operation=ListOriginCloudRegions,status=200}"] = 1,
            },
            counters.Where(series => Is(series.Key, "requests")).ToDictionary());

    [Fact]
    public void The_Time_Of_Each_Request_Is_Measured() =>
        Assert.Equal(3UL, histograms["requests.duration{operation=UpsertOriginCloudRegion,status=200}"].Count);

    /// <summary>Of the credentials' table three rows, a good token, a good key, and none; of the mappings' the rest.</summary>
    [Fact]
    public void Storage_Calls_Are_Counted_By_What_They_Are_And_How_They_Ended() =>
        Assert.Equal(
            new Dictionary<string, long>
            {
                ["storage.calls{call=get,outcome=ok}"] = 3,
                ["storage.calls{call=get,outcome=not_found}"] = 6,
                ["storage.calls{call=create_table,outcome=ok}"] = 1,
                ["storage.calls{call=query,outcome=ok}"] = 3,
                ["storage.calls{call=transaction,outcome=not_found}"] = 1,
                ["storage.calls{call=transaction,outcome=ok}"] = 3,
            },
            counters.Where(series => Is(series.Key, "storage.calls")).ToDictionary());

    [Fact]
    public void The_Time_Of_Each_Storage_Call_Is_Measured()
    {
        Assert.Equal(9UL, histograms["storage.duration{call=get}"].Count);
        Assert.Equal(4UL, histograms["storage.duration{call=transaction}"].Count);
        Assert.InRange(histograms["storage.duration{call=get}"].Sum, double.Epsilon, 60);
    }

    [Fact]
    public void ZoneWriter_AfterCommits_ReportsBatchSizesAndEmptyQueue()
    {
        Assert.Equal((3UL, 4), histograms["zone_writer.batch_size{}"]);
        Assert.Equal(0, counters["zone_writer.queue{}"]);
    }

    [Fact]
    public void A_Credential_That_Is_Remembered_Is_A_Hit()
    {
        Assert.Equal(3, counters["credential_cache.lookups{outcome=miss}"]);
        Assert.Equal(6, counters["credential_cache.lookups{outcome=hit}"]);
    }

    [Fact]
    public void A_Full_Zone_Is_Counted() => Assert.Equal(1, counters["quota.refusals{}"]);

    [Fact]
    public void The_Start_Is_Measured_Once()
    {
        Assert.Equal(1UL, histograms["startup.duration{}"].Count);
        Assert.InRange(histograms["startup.duration{}"].Sum, double.Epsilon, 60);
    }

    [Fact]
    public void Metrics_HaveNoZoneAttribute() =>
        Assert.DoesNotContain(
            counters.Keys.Concat(histograms.Keys), series => series.Contains(run.Zone, StringComparison.Ordinal));

    [Fact]
    public void Times_Are_Seconds()
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

    private static bool Is(string series, string metric) => series.StartsWith($"{metric}{{", StringComparison.Ordinal);
}
