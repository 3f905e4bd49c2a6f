using OriginCloudRegions.Integration.Telemetry.Otlp;

namespace OriginCloudRegions.Integration.Telemetry;

/// <summary>The last value of each series <c>name{attribute=value,...}</c>, with sorted attributes.</summary>
internal static class ReceivedMetrics
{
    public static Dictionary<string, long> Counters(IEnumerable<MetricsRequest> requests) =>
        Series(requests, metric => metric.Sum?.DataPoints.Select(point => (point.Attributes.AsEnumerable(), point.AsInt)) ?? []);

    public static Dictionary<string, (ulong Count, double Sum)> Histograms(IEnumerable<MetricsRequest> requests) =>
        Series(
            requests,
            metric => metric.Histogram?.DataPoints
                .Select(point => (point.Attributes.AsEnumerable(), (point.Count, point.Sum))) ?? []);

    public static Dictionary<string, string> Units(IEnumerable<MetricsRequest> requests) =>
        All(requests).DistinctBy(metric => metric.Name).ToDictionary(metric => metric.Name, metric => metric.Unit);

    private static Dictionary<string, T> Series<T>(
        IEnumerable<MetricsRequest> requests, Func<Metric, IEnumerable<(IEnumerable<KeyValue> Attributes, T Value)>> points)
    {
        var series = new Dictionary<string, T>();
        foreach (var metric in All(requests))
        {
            foreach (var (attributes, value) in points(metric))
            {
                var named = ReceivedSpan.AttributesOf(attributes).OrderBy(pair => pair.Key, StringComparer.Ordinal);
                series[$"{metric.Name}{{{string.Join(",", named.Select(pair => $"{pair.Key}={pair.Value}"))}}}"] = value;
            }
        }

        return series;
    }

    private static IEnumerable<Metric> All(IEnumerable<MetricsRequest> requests) =>
        from request in requests
        from resource in request.ResourceMetrics
        from scope in resource.ScopeMetrics
        where scope.Scope.Name == "OriginCloudRegions"
        from metric in scope.Metrics
        select metric;
}
