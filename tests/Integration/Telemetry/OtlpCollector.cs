using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using OriginCloudRegions.Integration.Telemetry.Otlp;

namespace OriginCloudRegions.Integration.Telemetry;

/// <summary>An OTLP collector over HTTP with binary protobuf. Keeps what it receives.</summary>
internal sealed class OtlpCollector : IAsyncDisposable
{
    private readonly WebApplication app;

    private OtlpCollector()
    {
        app = Loopback.BuildServer();
        Keep("/v1/traces", body => Spans.PushRange(ReceivedSpan.Read(TracesRequest.Parser.ParseFrom(body))));
        Keep("/v1/metrics", body => Metrics.Enqueue(MetricsRequest.Parser.ParseFrom(body)));
        Keep("/v1/logs", body => Logs.PushRange(ReceivedLog.Read(LogsRequest.Parser.ParseFrom(body))));
        app.MapFallback(context =>
        {
            Strays.Enqueue($"{context.Request.Method} {context.Request.Path}");
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
    }

    public string Address => app.Urls.Single();

    /// <summary>Settings with intervals so long that the app sends all telemetry when it stops.</summary>
    public Dictionary<string, string> SettingsUntilStop => new()
    {
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = Address,
        ["OTEL_METRIC_EXPORT_INTERVAL"] = "3600000",
        ["OTEL_BSP_SCHEDULE_DELAY"] = "3600000",
        ["OTEL_BLRP_SCHEDULE_DELAY"] = "3600000",
    };

    public ConcurrentStack<ReceivedSpan> Spans { get; } = [];

    public ConcurrentStack<ReceivedLog> Logs { get; } = [];

    public ConcurrentQueue<MetricsRequest> Metrics { get; } = [];

    public Dictionary<string, long> Counters => ReceivedMetrics.Counters(Metrics);

    public Dictionary<string, (ulong Count, double Sum)> Histograms => ReceivedMetrics.Histograms(Metrics);

    /// <summary>The received bytes, for a search for secrets.</summary>
    public ConcurrentQueue<byte[]> Bodies { get; } = [];

    /// <summary>Requests to other paths.</summary>
    public ConcurrentQueue<string> Strays { get; } = [];

    public static OtlpCollector Start()
    {
        var collector = new OtlpCollector();
        collector.app.Start();
        return collector;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private void Keep(string path, Action<byte[]> keep) => app.MapPost(path, async context =>
    {
        Assert.Equal("application/x-protobuf", context.Request.ContentType);
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        Bodies.Enqueue(body.ToArray());
        Secrets.Watch.Logged(Encoding.Latin1.GetString(body.ToArray()));
        keep(body.ToArray());
        context.Response.ContentType = "application/x-protobuf";
    });
}
