using System.Globalization;
using Google.Protobuf;
using OriginCloudRegions.Integration.Telemetry.Otlp;

namespace OriginCloudRegions.Integration.Telemetry;

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
               AttributesOf(span.Attributes))
           {
               LinkedIds = [.. span.Links.Select(link => Hex(link.SpanId))],
           },
    ];

    public static string Hex(ByteString id) => Convert.ToHexStringLower(id.Span);

    public static Dictionary<string, string> AttributesOf(IEnumerable<KeyValue> attributes) =>
        attributes.ToDictionary(attribute => attribute.Key, attribute => Text(attribute.Value));

    private static string Text(AnyValue value) => value.ValueCase switch
    {
        AnyValue.ValueOneofCase.StringValue => value.StringValue,
        AnyValue.ValueOneofCase.IntValue => value.IntValue.ToString(CultureInfo.InvariantCulture),
        AnyValue.ValueOneofCase.BoolValue => value.BoolValue ? "true" : "false",
        AnyValue.ValueOneofCase.DoubleValue => value.DoubleValue.ToString(CultureInfo.InvariantCulture),
        var other => throw new InvalidOperationException($"No attribute of the service is a {other}."),
    };
}
