using System.Net;

namespace OriginCloudRegions.Unit.Client;

/// <summary>Conditional calls. The pact in tests/Contract has the conditional puts.</summary>
public sealed class ConditionTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task UpsertAndDelete_WithETag_SendIfMatch()
    {
        using var service = new StubService(
            () => StubService.Published("put-200"), () => StubService.Published("delete-200"));
        await service.Client().UpsertAsync(StubService.Zone, Mapping.InAws, Mapping.Tag, Cancellation);
        await service.Client().DeleteAsync(StubService.Zone, "192.0.2.1", Mapping.Tag, Cancellation);
        Assert.All(service.Sent, sent => Assert.Contains($"If-Match: {Mapping.Tag}\n", $"{sent.Headers}\n"));
    }

    [Fact]
    public async Task GetIfChanged_OfUnchangedMapping_SendsIfNoneMatchAndReturnsNull()
    {
        using var service = new StubService(() => new HttpResponseMessage(HttpStatusCode.NotModified));
        Assert.Null(await service.Client().GetIfChangedAsync(StubService.Zone, "192.0.2.1", Mapping.Tag, Cancellation));
        Assert.Contains($"If-None-Match: {Mapping.Tag}\n", $"{service.Last.Headers}\n");
    }

    [Fact]
    public async Task GetIfChanged_OfChangedMapping_ReturnsTheMappingWithItsNewETag()
    {
        using var service = new StubService(() => StubService.Published("put-200", HttpStatusCode.OK, ("ETag", "\"new\"")));
        var mapping = await service.Client().GetIfChangedAsync(StubService.Zone, "192.0.2.1", Mapping.Tag, Cancellation);
        Assert.Equal("\"new\"", mapping?.ETag);
    }

    [Theory]
    [EachOf("", "0c9a4e1f7b32d586", "\"a\"\r\nX-Injected: 1")]
    public async Task ConditionalCall_WithInvalidETag_ThrowsAndIsNotSent(string tag)
    {
        using var service = StubService.Publishing("put-200");
        var client = service.Client();
        foreach (var call in new Func<Task>[]
        {
            () => client.UpsertAsync(StubService.Zone, Mapping.InAws, tag, Cancellation),
            () => client.DeleteAsync(StubService.Zone, "192.0.2.1", tag, Cancellation),
            () => client.GetIfChangedAsync(StubService.Zone, "192.0.2.1", tag, Cancellation),
        })
        {
            await Assert.ThrowsAsync<ArgumentException>(call);
        }

        Assert.Empty(service.Sent);
    }
}
