using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Logs;

namespace OriginCloudRegions.Api.Telemetry;

/// <summary>Gives a log record the invocation it belongs to, by which the host's own log can be found.</summary>
internal sealed class InvocationOnLogs : BaseProcessor<LogRecord>
{
    public override void OnEnd(LogRecord data)
    {
        if (Activity.Current?.GetTagItem(RequestTelemetry.InvocationId) is { } id)
        {
            data.Attributes = [.. data.Attributes ?? [], new(RequestTelemetry.InvocationId, id)];
        }
    }
}
