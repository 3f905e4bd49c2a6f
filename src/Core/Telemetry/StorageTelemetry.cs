using System.Diagnostics;
using System.Diagnostics.Metrics;
using Azure.Core;

namespace OriginCloudRegions.Core.Telemetry;

internal static class StorageTelemetry
{
    private static readonly Counter<long> Calls = ServiceTelemetry.Metrics.CreateCounter<long>(
        "storage.calls", "{call}", "Calls to Table Storage, retries included.");

    private static readonly Histogram<double> Duration = ServiceTelemetry.Metrics.CreateHistogram(
        "storage.duration", "s", "How long a call to Table Storage takes.", null, ServiceTelemetry.Seconds);

    public static bool IsOn => ServiceTelemetry.Activities.HasListeners() || Calls.Enabled || Duration.Enabled;

    public static Activity? Start(StorageCall call, Request request)
    {
        var name = call.Table is null ? call.Name : $"{call.Name} {call.Table}";
        var span = ServiceTelemetry.Activities.StartActivity(name, ActivityKind.Client);
        if (span is { IsAllDataRequested: true })
        {
            span.SetTag("db.system.name", "azure.tables");
            span.SetTag("db.operation.name", call.Name);
            span.SetTag("db.collection.name", call.Table);
            span.SetTag("http.request.method", request.Method.Method);
            span.SetTag("server.address", request.Uri.Host);
            span.SetTag("server.port", request.Uri.Port);
        }

        return span;
    }

    public static void End(Activity? span, StorageCall call, string outcome, int? status, TimeSpan took)
    {
        Calls.Add(1, new("call", call.Name), new("outcome", outcome));
        Duration.Record(took.TotalSeconds, new KeyValuePair<string, object?>("call", call.Name));
        span?.SetTag("ocr.outcome", outcome);
        span?.SetTag("http.response.status_code", status);
        if (StorageOutcome.IsFault(outcome))
        {
            span?.SetStatus(ActivityStatusCode.Error);
        }
    }
}
