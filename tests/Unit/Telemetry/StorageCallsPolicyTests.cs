using System.Diagnostics;
using System.Net;
using Azure;
using OriginCloudRegions.Core;
using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Core.Storage.Credentials;
using OriginCloudRegions.Unit.Storage;

namespace OriginCloudRegions.Unit.Telemetry;

/// <summary>Reports of storage calls, over a network that the test answers.</summary>
[Collection(TelemetryCollection.Name)]
public sealed class StorageCallsPolicyTests
{
    [Fact]
    public async Task Call_WithSpanListener_IsASpanWithoutKeys()
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
    public async Task Call_OfSpanThatRecordsNothing_OnlyHasItsOutcome()
    {
        using var listener = Listener.ToSpans(ActivitySamplingResult.PropagationData);
        await FindAsync(HttpStatusCode.NotFound);

        Assert.Equal(["ocr.outcome", "http.response.status_code"], Assert.Single(listener.Spans).TagObjects.Select(tag => tag.Key));
    }

    [Fact]
    public async Task Call_AnsweredWithFault_IsASpanWithErrorForEachTry()
    {
        using var listener = Listener.ToSpans();
        await Assert.ThrowsAsync<StorageUnavailableException>(() => FindAsync(HttpStatusCode.InternalServerError));

        Assert.Equal(3, listener.Spans.Count);
        Assert.All(listener.Spans, span => Assert.Equal(
            (ActivityStatusCode.Error, "fault", 500),
            (span.Status, span.GetTagItem("ocr.outcome"), span.GetTagItem("http.response.status_code"))));
    }

    [Fact]
    public async Task Call_WithoutNetwork_IsASpanWithErrorAndWithoutStatus()
    {
        using var listener = Listener.ToSpans();
        await Assert.ThrowsAsync<StorageUnavailableException>(() => FindAsync(
            () => throw new HttpRequestException("no route"), TestContext.Current.CancellationToken));

        Assert.All(listener.Spans, span => Assert.Equal(
            (ActivityStatusCode.Error, "fault", null),
            (span.Status, span.GetTagItem("ocr.outcome"), span.GetTagItem("http.response.status_code"))));
    }

    [Fact]
    public async Task Call_ThatIsCancelled_IsCancelledAndNoError()
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

    [Fact]
    public async Task Call_WithListenerToCounter_IsCounted()
    {
        using var listener = Listener.ToInstruments("storage.calls");
        await FindAsync(HttpStatusCode.NotFound);

        Assert.Equal(["storage.calls 1 call=get outcome=not_found"], listener.Measurements);
    }

    [Fact]
    public async Task Call_WithListenerToDuration_IsMeasured()
    {
        using var listener = Listener.ToInstruments("storage.duration");
        await FindAsync(HttpStatusCode.NotFound);

        Assert.Equal(["storage.duration duration call=get"], listener.Measurements);
    }

    [Fact]
    public async Task Call_WithListener_ReturnsTheAnswer()
    {
        using var listener = Listener.ToSpans();
        var refusal = await Assert.ThrowsAnyAsync<RequestFailedException>(() => FindAsync(HttpStatusCode.Forbidden));

        Assert.Equal(403, refusal.Status);
    }

    private static Task<Credential?> FindAsync(HttpStatusCode status) => FindAsync(
        () => new HttpResponseMessage(status) { Content = new StringContent("{}") }, TestContext.Current.CancellationToken);

    private static async Task<Credential?> FindAsync(Func<HttpResponseMessage> answer, CancellationToken cancellation)
    {
        using var network = new AnsweringHandler(answer);
        return await new TableCredentialStore(ServiceOver.Network(network)).FindAsync(CredentialId.OfToken("token"), cancellation);
    }
}
