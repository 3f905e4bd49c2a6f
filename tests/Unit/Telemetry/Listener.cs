using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using OriginCloudRegions.Core.Telemetry;

namespace OriginCloudRegions.Unit.Telemetry;

/// <summary>Records the spans, or measurements of some instruments, that the async flow of this test reports.</summary>
internal sealed class Listener : IDisposable
{
    private readonly AsyncLocal<bool> isOurs = new() { Value = true };
    private readonly ConcurrentQueue<string> measurements = [];
    private readonly ConcurrentQueue<Activity> spans = [];
    private readonly ActivityListener activities;
    private readonly MeterListener meters = new();

    private Listener(ActivitySamplingResult sampling, params string[] instruments)
    {
        activities = new ActivityListener
        {
            ShouldListenTo = source => instruments.Length == 0 && source.Name == ServiceTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => sampling,
            ActivityStopped = span => KeepIfOurs(spans, span),
        };
        meters.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Meter.Name == ServiceTelemetry.Name && instruments.Contains(instrument.Name))
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        meters.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Measured(instrument, value, tags));
        meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Measured(instrument, value, tags));
        meters.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Measured(instrument, "duration", tags));
        ActivitySource.AddActivityListener(activities);
        meters.Start();
    }

    public IReadOnlyCollection<Activity> Spans => spans;

    /// <summary>Each as <c>instrument value tag=value ...</c>. A time has the value <c>duration</c>.</summary>
    public IReadOnlyCollection<string> Measurements => measurements;

    public static Listener ToSpans(ActivitySamplingResult sampling = ActivitySamplingResult.AllData) => new(sampling);

    public static Listener ToInstruments(params string[] names) => new(ActivitySamplingResult.None, names);

    public void Dispose()
    {
        activities.Dispose();
        meters.Dispose();
    }

    private void Measured(Instrument instrument, object value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        KeepIfOurs(measurements, string.Join(' ', [instrument.Name, $"{value}", .. tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}")]));

    private void KeepIfOurs<T>(ConcurrentQueue<T> kept, T reported)
    {
        if (isOurs.Value)
        {
            kept.Enqueue(reported);
        }
    }
}
