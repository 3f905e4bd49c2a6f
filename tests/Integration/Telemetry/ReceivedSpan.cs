using Google.Protobuf;
using OriginCloudRegions.Integration.Telemetry.Otlp;

namespace OriginCloudRegions.Integration.Telemetry;

/// <summary>A span, its ids in hexadecimal.</summary>
internal sealed record ReceivedSpan(
    string TraceId,
    string Id,
    string ParentId,
    string Name,
    Span.Types.Kind Kind,
    bool IsError,
    IReadOnlyDictionary<string, string> Attributes)
{
    public required IReadOnlyList<string> LinkedIds { get; init; }

    public static ReceivedSpan[] Read(TracesRequest request) =>
    [
        .. from resource in request.ResourceSpans
           from scope in resource.ScopeSpans
           where scope.Scope.Name == "OriginCloudRegions"
           from span in scope.Spans
           select new ReceivedSpan(
               Hex(span.TraceId),
               Hex(span.SpanId),
               Hex(span.ParentSpanId),
               span.Name,
               span.Kind,
               span.Status?.Code == 2,
               Telemetry.Attributes.Read(span.Attributes))
           {
               LinkedIds = [.. span.Links.Select(link => Hex(link.SpanId))],
           },
    ];

    public static string Hex(ByteString id) => Convert.ToHexStringLower(id.Span);
}
