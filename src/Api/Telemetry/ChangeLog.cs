using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using OriginCloudRegions.Api.Http;
using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Core.Telemetry;

namespace OriginCloudRegions.Api.Telemetry;

/// <summary>Reports each applied change as one log record (docs/change-events.md).</summary>
internal sealed partial class ChangeLog(ILoggerFactory loggers)
{
    /// <summary>The log category of change events. Only telemetry receives them, not standard output.</summary>
    public const string Category = "OriginCloudRegions.Changes";

    private static readonly Counter<long> Changes = ServiceTelemetry.Metrics.CreateCounter<long>(
        "mapping.changes", "{change}", "Change events that were passed to the exporters.");

    private readonly ILogger log = loggers.CreateLogger(Category);

    /// <summary>Returns null when no exporter receives changes.</summary>
    public MappingChanged? Of(OperationRequest request, string operation)
    {
        if (!log.IsEnabled(LogLevel.Information))
        {
            return null;
        }

        var span = Activity.Current;
        return (before, after) =>
        {
            // The zone writer commits in another request's flow, but the record belongs to this request's trace.
            var current = Activity.Current;
            Activity.Current = span;
            MappingChanged(
                operation,
                (after ?? before)!.Address.Text,
                request.Zone.Text,
                Text(before),
                Text(after),
                request.Credential?.ShortHash,
                request.Id);
            Activity.Current = current;
            Changes.Add(1, new KeyValuePair<string, object?>("operation", operation));
        };
    }

    private static string Text(OriginMapping? mapping) => mapping is null ? "none" : $"{mapping.Vendor}/{mapping.Region}";

    [LoggerMessage(
        1,
        LogLevel.Information,
        "{Operation} changed {OriginIp} in zone {Zone} from {Before} to {After}, credential {Credential}, request {RequestId}",
        EventName = nameof(MappingChanged))]
    private partial void MappingChanged(
        string operation, string originIp, string zone, string before, string after, string? credential, string requestId);
}
