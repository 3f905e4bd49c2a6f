using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using OriginCloudRegions.Integration.Telemetry.Otlp;
using OriginCloudRegions.Testing.Http;
using OriginCloudRegions.Testing.Secrecy;

namespace OriginCloudRegions.Integration.Telemetry;

/// <summary>A collector as the OTLP specification has it, over HTTP with binary protobuf. Keeps what it receives.</summary>
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

    public ConcurrentStack<ReceivedSpan> Spans { get; } = [];

    public ConcurrentStack<ReceivedLog> Logs { get; } = [];

    public ConcurrentQueue<MetricsRequest> Metrics { get; } = [];

    /// <summary>The bytes as they came, to be searched for what must not be in them.</summary>
    public ConcurrentQueue<byte[]> Bodies { get; } = [];

    /// <summary>Requests that no collector knows.</summary>
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
