using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using OriginCloudRegions.Api.Telemetry;

namespace OriginCloudRegions.Unit.Telemetry;

/// <summary>If three exporters that hang stopped one after the other, the stop would take three times as long as with one.</summary>
public sealed class TelemetryStopTests : IDisposable
{
    private readonly Barrier meeting = new(3);
    private readonly List<bool> met = [];
    private readonly ServiceProvider services;

    public TelemetryStopTests()
    {
        var telemetry = new ServiceCollection();
        telemetry.AddOpenTelemetry()
            .WithTracing(traces => traces.AddProcessor(new Meets<Activity>(Meet)))
            .WithMetrics(metrics => metrics.AddReader(new Reads(Meet)))
            .WithLogging(logs => logs.AddProcessor(new Meets<LogRecord>(Meet)));
        services = telemetry.BuildServiceProvider();
    }

    [Fact]
    public async Task Traces_Metrics_And_Logs_Are_Stopped_At_Once_And_Given_A_Moment()
    {
        var stop = ActivatorUtilities.CreateInstance<TelemetryStop>(services);

        await stop.StoppedAsync(TestContext.Current.CancellationToken);

        Assert.Equal([true, true, true], met);
    }

    public void Dispose()
    {
        services.Dispose();
        meeting.Dispose();
    }

    /// <summary>Returns when all three are here. Whether that is within the time that the caller gives is the machine's affair.</summary>
    private bool Meet(int patience)
    {
        meeting.SignalAndWait(TestContext.Current.CancellationToken);
        lock (met)
        {
            met.Add(patience > 0);
        }

        return true;
    }

    private sealed class Meets<T>(Func<int, bool> meet) : BaseProcessor<T>
    {
        protected override bool OnShutdown(int timeoutMilliseconds) => meet(timeoutMilliseconds);
    }

    private sealed class Reads(Func<int, bool> meet) : MetricReader
    {
        protected override bool OnShutdown(int timeoutMilliseconds) => meet(timeoutMilliseconds);
    }
}
