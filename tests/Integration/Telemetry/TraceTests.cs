using OriginCloudRegions.Integration.Telemetry.Otlp;

namespace OriginCloudRegions.Integration.Telemetry;

/// <summary>Spans that a collector receives of the requests of <see cref="ObservedRun"/>.</summary>
public sealed class TraceTests(ObservedRun run) : IClassFixture<ObservedRun>
{
    private const string MappingRoute = "/client/v4/zones/{zone_id}/origin/cloud_regions/{origin_ip}";

    private readonly IReadOnlyList<ReceivedSpan> spans = [.. run.Collector.Spans];

    [Fact]
    public void PutSpan_IsAChildOfTheCallersSpanWithRouteStatusAndStorageCalls()
    {
        var put = Server(ObservedRun.TraceId);

        Assert.Equal((ObservedRun.CallerId, $"PUT {MappingRoute}", false), (put.ParentId, put.Name, put.IsError));
        Assert.True(Guid.TryParse(put.Attributes["faas.invocation_id"], out _));
        Assert.NotEmpty(put.Attributes["ocr.request_id"]);
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["http.request.method"] = "PUT",
                ["http.response.status_code"] = "200",
                ["http.route"] = MappingRoute,
                ["url.path"] = $"/client/v4/zones/{run.Zone}/origin/cloud_regions/192.0.2.1",
                ["ocr.operation"] = "UpsertOriginCloudRegion",
                ["ocr.storage_calls"] = "6",
            },
            put.Attributes.Where(a => a.Key is not ("faas.invocation_id" or "ocr.request_id")).ToDictionary());
    }

    /// <summary>The first transaction finds no table. The app creates it and resends the transaction.</summary>
    [Fact]
    public void Put_WhenTableIsMissing_HasASpanForEachStorageCall()
    {
        var put = Server(ObservedRun.TraceId);
        var commit = Assert.Single(spans, span => span.TraceId == ObservedRun.TraceId && span.Kind == Span.Types.Kind.Internal);
        var calls = spans.Where(span => span.TraceId == ObservedRun.TraceId && span.Kind == Span.Types.Kind.Client).ToList();

        Assert.Equal(put.Id, commit.ParentId);
        (string, string, string)[] expected =
        [
            ($"get {run.Tables.Options.CredentialsTable}", put.Id, "ok"),
            ($"get {run.Tables.Options.MappingsTable}", put.Id, "not_found"),
            ($"get {run.Tables.Options.MappingsTable}", commit.Id, "not_found"),
            ("transaction", commit.Id, "not_found"),
            ("create_table Tables", commit.Id, "ok"),
            ("transaction", commit.Id, "ok"),
        ];
        Assert.Equal(expected.Order(), calls.Select(call => (call.Name, call.ParentId, call.Attributes["ocr.outcome"])).Order());
        Assert.All(calls, call => Assert.False(call.IsError));
    }

    [Fact]
    public void Request_WhoseCallerDoesNotRecordTheTrace_IsRecorded()
    {
        Assert.Equal(ObservedRun.CallerId, Server(ObservedRun.UnsampledTraceId).ParentId);
        Assert.Equal("1", Server(ObservedRun.UnsampledTraceId).Attributes["ocr.storage_calls"]);
    }

    [Fact]
    public void Request_WithoutTraceparent_StartsTrace()
    {
        var others = spans
            .Where(span => span.Kind == Span.Types.Kind.Server)
            .Where(span => span.TraceId is not (ObservedRun.TraceId or ObservedRun.UnsampledTraceId))
            .ToList();

        Assert.Equal(8, others.Count);
        Assert.All(others, span => Assert.Equal("", span.ParentId));
    }

    [Fact]
    public void SpanOfRefusal_HasErrorCodeAndIsNotAnError()
    {
        var refused = Assert.Single(spans, span => span.Attributes.GetValueOrDefault("ocr.error_code") == "1164");

        Assert.Equal(("403", false), (refused.Attributes["http.response.status_code"], refused.IsError));
    }

    [Fact]
    public void Span_OfUnknownPath_HasNoPathAttribute()
    {
        var unrouted = Assert.Single(spans, span => span.Attributes.GetValueOrDefault("ocr.operation") == "Wildcard");

        Assert.Equal(("GET", "404"), (unrouted.Name, unrouted.Attributes["http.response.status_code"]));
        Assert.Equal("7003", unrouted.Attributes["ocr.error_code"]);
        Assert.DoesNotContain("url.path", unrouted.Attributes.Keys);
    }

    [Fact]
    public void Span_OfInvalidAddress_HasPlaceholderInPathAttribute() =>
        Assert.Equal(
            $"/client/v4/zones/{run.Zone}/origin/cloud_regions/{{origin_ip}}",
            Assert.Single(spans, span => span.Attributes.GetValueOrDefault("ocr.error_code") == "1146").Attributes["url.path"]);

    [Fact]
    public void Telemetry_IsSentOnlyToThePathsOfOtlp() => Assert.Empty(run.Collector.Strays);

    private ReceivedSpan Server(string trace) =>
        Assert.Single(spans, span => span.TraceId == trace && span.Kind == Span.Types.Kind.Server);
}
