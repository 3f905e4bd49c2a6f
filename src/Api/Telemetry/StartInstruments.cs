using System.Diagnostics;
using System.Diagnostics.Metrics;
using OriginCloudRegions.Core.Telemetry;

namespace OriginCloudRegions.Api.Telemetry;

internal static class StartInstruments
{
    private static readonly Histogram<double> Duration = ServiceTelemetry.Metrics.CreateHistogram(
        "startup.duration", "s", "From the start of the process until it takes requests.", null, ServiceTelemetry.Seconds);

    public static void Started(TimeProvider clock)
    {
        using var process = Process.GetCurrentProcess();
        Duration.Record((clock.GetUtcNow() - process.StartTime.ToUniversalTime()).TotalSeconds);
    }
}
