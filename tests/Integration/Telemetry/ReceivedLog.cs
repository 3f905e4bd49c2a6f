using OriginCloudRegions.Integration.Telemetry.Otlp;

namespace OriginCloudRegions.Integration.Telemetry;

internal sealed record ReceivedLog(
    string Severity, string Text, string TraceId, string SpanId, IReadOnlyDictionary<string, string> Attributes)
{
    public static ReceivedLog[] Read(LogsRequest request) =>
    [
        .. from resource in request.ResourceLogs
           from scope in resource.ScopeLogs
           from log in scope.LogRecords
           select new ReceivedLog(
               log.SeverityText,
               log.Body.StringValue,
               ReceivedSpan.Hex(log.TraceId),
               ReceivedSpan.Hex(log.SpanId),
               ReceivedSpan.AttributesOf(log.Attributes)),
    ];
}
