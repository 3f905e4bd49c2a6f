using System.Net;

namespace OriginCloudRegions.Unit.Client;

public sealed class ConditionTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_Upsert_And_A_Get_Give_The_Entity_Tag_As_It_Came()
    {
        using var service = new StubService(() => StubService.Published("put-200", HttpStatusCode.OK, ("ETag", Mapping.Tag)));
        Assert.Equal(Mapping.Tag, (await service.Client().UpsertAsync(StubService.Zone, Mapping.InAws, Cancellation)).ETag);
        Assert.Equal(Mapping.Tag, (await service.Client().GetAsync(StubService.Zone, "192.0.2.1", Cancellation)).ETag);
    }

    [Fact]
    public async Task The_Mappings_Of_A_List_Have_No_Entity_Tag()
    {
        using var service = StubService.Publishing("list-200");
        var page = await service.Client().ListAsync(StubService.Zone, cancellationToken: Cancellation);
        Assert.All(page.Mappings, mapping => Assert.Empty(mapping.ETag));
    }

    [Fact]
    public async Task An_Upsert_May_Ask_For_The_State_That_Was_Seen()
    {
        using var service = StubService.Publishing("put-200");
        await service.Client().UpsertAsync(StubService.Zone, Mapping.InAws, Mapping.Tag, Cancellation);
        Assert.Contains($"If-Match: {Mapping.Tag}\n", $"{service.Last.Headers}\n");
    }

    [Fact]
    public async Task An_Upsert_May_Ask_For_Any_State()
    {
        using var service = StubService.Publishing("put-200");
        await service.Client().UpsertAsync(StubService.Zone, Mapping.InAws, "*", Cancellation);
        Assert.Contains("If-Match: *\n", $"{service.Last.Headers}\n");
    }

    [Fact]
    public async Task A_Delete_May_Ask_For_The_State_That_Was_Seen()
    {
        using var service = StubService.Publishing("delete-200");
        await service.Client().DeleteAsync(StubService.Zone, "192.0.2.1", Mapping.Tag, Cancellation);
        Assert.Contains($"If-Match: {Mapping.Tag}\n", $"{service.Last.Headers}\n");
    }

    [Fact]
    public async Task A_Create_Asks_That_There_Be_None()
    {
        using var service = StubService.Publishing("put-200");
        await service.Client().CreateAsync(StubService.Zone, Mapping.InAws, Cancellation);
        Assert.StartsWith("PUT ", service.Last.Line);
        Assert.Contains("If-None-Match: *\n", $"{service.Last.Headers}\n");
    }

    [Fact]
    public async Task A_Mapping_That_Has_Not_Changed_Is_Not_Sent_Again()
    {
        using var service = new StubService(() => new HttpResponseMessage(HttpStatusCode.NotModified));
        Assert.Null(await service.Client().GetIfChangedAsync(StubService.Zone, "192.0.2.1", Mapping.Tag, Cancellation));
        Assert.Contains($"If-None-Match: {Mapping.Tag}\n", $"{service.Last.Headers}\n");
    }

    [Fact]
    public async Task A_Mapping_That_Has_Changed_Comes_With_Its_New_Entity_Tag()
    {
        using var service = new StubService(() => StubService.Published("put-200", HttpStatusCode.OK, ("ETag", "\"new\"")));
        var mapping = await service.Client().GetIfChangedAsync(StubService.Zone, "192.0.2.1", Mapping.Tag, Cancellation);
        Assert.Equal("\"new\"", mapping?.ETag);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0c9a4e1f7b32d586")]
    [InlineData("\"a\"\r\nX-Injected: 1")]
    public async Task InvalidEntityTag_ThrowsInsteadOfNoCondition(string tag)
    {
        using var service = StubService.Publishing("put-200");
        var client = service.Client();
        await Assert.ThrowsAsync<ArgumentException>(
            () => client.UpsertAsync(StubService.Zone, Mapping.InAws, tag, Cancellation));
        await Assert.ThrowsAsync<ArgumentException>(() => client.DeleteAsync(StubService.Zone, "192.0.2.1", tag, Cancellation));
        await Assert.ThrowsAsync<ArgumentException>(
            () => client.GetIfChangedAsync(StubService.Zone, "192.0.2.1", tag, Cancellation));
        Assert.Empty(service.Sent);
    }
}
