using System.Collections.Concurrent;
using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using OriginCloudRegions.Api.Telemetry;

namespace OriginCloudRegions.Unit.Telemetry;

/// <summary>A stop of three hanging exporters one after another would take three times as long.</summary>
public sealed class TelemetryStopTests : IDisposable
{
    private readonly Barrier meeting = new(3);
    private readonly ConcurrentBag<int> timeouts = [];

    public void Dispose() => meeting.Dispose();

    [Fact]
    public async Task Stop_OfTracesMetricsAndLogs_RunsInParallelWithATimeout()
    {
        var telemetry = new ServiceCollection();
        telemetry.AddOpenTelemetry()
            .WithTracing(traces => traces.AddProcessor(new Processor<Activity>(Meet)))
            .WithMetrics(metrics => metrics.AddReader(new Reader(Meet)))
            .WithLogging(logs => logs.AddProcessor(new Processor<LogRecord>(Meet)));
        using var services = telemetry.BuildServiceProvider();

        await ActivatorUtilities.CreateInstance<TelemetryStop>(services)
            .StoppedAsync(TestContext.Current.CancellationToken);

        Assert.Equal(3, timeouts.Count(timeout => timeout > 0));
    }

    /// <summary>Returns when all three exporters have called this method, however slow the machine is.</summary>
    private bool Meet(int timeout)
    {
        meeting.SignalAndWait(TestContext.Current.CancellationToken);
        timeouts.Add(timeout);
        return true;
    }

    private sealed class Processor<T>(Func<int, bool> meet) : BaseProcessor<T>
    {
        protected override bool OnShutdown(int timeoutMilliseconds) => meet(timeoutMilliseconds);
    }

    private sealed class Reader(Func<int, bool> meet) : MetricReader
    {
        protected override bool OnShutdown(int timeoutMilliseconds) => meet(timeoutMilliseconds);
    }
}
