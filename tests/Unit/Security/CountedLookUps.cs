using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using OriginCloudRegions.Core.Telemetry;

namespace OriginCloudRegions.Unit.Security;

/// <summary>Listens to the counter of look-ups. It is the process's; what other tests count at the same time is in other flows.</summary>
internal sealed class CountedLookUps : IDisposable
{
    private readonly AsyncLocal<bool> isOurs = new() { Value = true };
    private readonly ConcurrentQueue<string> outcomes = [];
    private readonly MeterListener listener = new();

    public CountedLookUps()
    {
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Meter.Name == ServiceTelemetry.Name && instrument.Name == "credential_cache.lookups")
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) =>
        {
            if (isOurs.Value)
            {
                outcomes.Enqueue((string)tags[0].Value!);
            }
        });
        listener.Start();
    }

    public int Of(string outcome) => outcomes.Count(counted => counted == outcome);

    public void Dispose() => listener.Dispose();
}
