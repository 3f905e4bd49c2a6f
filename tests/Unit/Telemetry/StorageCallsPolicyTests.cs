using System.Diagnostics;
using System.Net;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using OriginCloudRegions.Core;
using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Core.Storage.Credentials;
using OriginCloudRegions.Core.Telemetry;
using OriginCloudRegions.Unit.Storage;

namespace OriginCloudRegions.Unit.Telemetry;

/// <summary>Spans and metrics of storage calls. The test answers the calls.</summary>
[Collection(TelemetryCollection.Name)]
public sealed class StorageCallsPolicyTests
{
    [Fact]
    public async Task StorageCall_WhenTracesAreOn_CreatesASpanWithoutRowKeys()
    {
        using var listener = Listener.ToSpans();
        await FindAsync(HttpStatusCode.NotFound);

        var span = Assert.Single(listener.Spans);
        Assert.Equal(("get Credentials", ActivityKind.Client), (span.DisplayName, span.Kind));
        Assert.Equal(ActivityStatusCode.Unset, span.Status);
        Assert.Equal(
            [
                "db.collection.name=Credentials",
                "db.operation.name=get",
                "db.system.name=azure.tables",
                "http.request.method=GET",
                "http.response.status_code=404",
                "ocr.outcome=not_found",
                "server.address=127.0.0.1",
                "server.port=10002",
            ],
            span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task StorageCall_WithUnsampledSpan_TagsOnlyOutcomeAndHttpStatus()
    {
        using var listener = Listener.ToSpans(ActivitySamplingResult.PropagationData);
        await FindAsync(HttpStatusCode.NotFound);

        Assert.Equal(["ocr.outcome", "http.response.status_code"], Assert.Single(listener.Spans).TagObjects.Select(tag => tag.Key));
    }

    [Theory]
    [EachOf(500, null)]
    public async Task StorageCall_WithFaultOrNetworkError_CreatesAnErrorSpanForEachTry(int? status)
    {
        using var listener = Listener.ToSpans();
        await Assert.ThrowsAsync<StorageUnavailableException>(() => status is null
            ? FindAsync(() => throw new HttpRequestException("no route"), TestContext.Current.CancellationToken)
            : FindAsync((HttpStatusCode)status));

        Assert.Equal(3, listener.Spans.Count);
        Assert.All(listener.Spans, span => Assert.Equal(
            (ActivityStatusCode.Error, "fault", status),
            (span.Status, span.GetTagItem("ocr.outcome"), (int?)span.GetTagItem("http.response.status_code"))));
    }

    [Fact]
    public async Task StorageCall_WhenCancelled_CreatesASpanWithoutError()
    {
        using var listener = Listener.ToSpans();
        using var caller = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => FindAsync(
            () =>
            {
                caller.Cancel();
                throw new TaskCanceledException();
            },
            caller.Token));

        var span = Assert.Single(listener.Spans);
        Assert.Equal((ActivityStatusCode.Unset, "cancelled"), (span.Status, span.GetTagItem("ocr.outcome")));
    }

    [Theory]
    [InlineData("storage.calls", "storage.calls 1 call=get outcome=not_found")]
    [InlineData("storage.duration", "storage.duration duration call=get")]
    public async Task StorageCall_WhenMetricsAreOn_IsCountedAndTimed(string instrument, string measurement)
    {
        using var listener = Listener.ToInstruments(instrument);
        await FindAsync(HttpStatusCode.NotFound);

        Assert.Equal([measurement], listener.Measurements);
    }

    [Theory]
    [InlineData("transaction", null, "transaction")]
    [InlineData("query", "Mappings", "query Mappings")]
    public void SpanOfStorageCall_IsNamedByOperationAndTable(string call, string? table, string name)
    {
        using var listener = Listener.ToSpans();
        using var request = HttpPipelineBuilder.Build(new TableClientOptions()).CreateRequest();
        request.Uri.Reset(new Uri("http://127.0.0.1:10002/account"));

        using var span = StorageTelemetry.Start(new StorageCall(call, table), request);

        Assert.Equal(name, span!.DisplayName);
    }

    private static Task<Credential?> FindAsync(HttpStatusCode status) => FindAsync(
        () => new HttpResponseMessage(status) { Content = new StringContent("{}") }, TestContext.Current.CancellationToken);

    private static async Task<Credential?> FindAsync(Func<HttpResponseMessage> answer, CancellationToken cancellation)
    {
        using var network = new AnsweringHandler(answer);
        return await new TableCredentialStore(ServiceOver.Network(network)).FindAsync(CredentialId.OfToken("token"), cancellation);
    }
}
