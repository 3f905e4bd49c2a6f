using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Logs;

namespace OriginCloudRegions.Api.Telemetry;

/// <summary>Adds the invocation id, which also identifies the log of the Functions host.</summary>
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
