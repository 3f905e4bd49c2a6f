using System.Diagnostics.Metrics;
using OriginCloudRegions.Api.Http;
using OriginCloudRegions.Core.Telemetry;

namespace OriginCloudRegions.Api.Telemetry;

/// <summary>Metrics without a zone, address or credential: the number of time series would be unbounded.</summary>
internal static class RequestInstruments
{
    private static readonly Counter<long> Requests = ServiceTelemetry.Metrics.CreateCounter<long>(
        "requests", "{request}", "Requests answered.");

    private static readonly Histogram<double> Duration = ServiceTelemetry.Metrics.CreateHistogram(
        "requests.duration", "s", "How long an answer takes.", null, ServiceTelemetry.Seconds);

    private static readonly Counter<long> QuotaRefusals = ServiceTelemetry.Metrics.CreateCounter<long>(
        "quota.refusals", "{request}", "Requests refused because a zone is full.");

    public static void Answered(string operation, int status, int? errorCode, TimeSpan took)
    {
        if (!Requests.Enabled && !Duration.Enabled)
        {
            return;
        }

        var (named, ended) = (Pair("operation", operation), Pair("status", status));
        Duration.Record(took.TotalSeconds, named, ended);
        if (errorCode is null)
        {
            Requests.Add(1, named, ended);
            return;
        }

        Requests.Add(1, named, ended, Pair("error_code", errorCode));
        if (errorCode == ApiErrors.QuotaReached.Code)
        {
            QuotaRefusals.Add(1);
        }
    }

    private static KeyValuePair<string, object?> Pair(string name, object? value) => new(name, value);
}
