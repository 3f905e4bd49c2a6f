namespace OriginCloudRegions.Integration.Fixtures;

/// <summary>The published folder of either head serves requests.</summary>
public abstract class PublishedAppTests(PublishedFolder published, TableStorage storage)
{
    [Fact]
    public async Task Put_ToPublishedApp_IsStored()
    {
        await using var app = new PublishedApp(storage, published);
        await app.InitializeAsync();
        var zone = Api.NewZone();

        var reply = await app.Api.SendAsync(
            HttpMethod.Put, Api.MappingPath(zone, "2001%3ADB8%3A0%3A%3A1"), Api.MappingJson("2001:db8::1"));

        Assert.Equal((200, "2001:db8::1"), (reply.Status, reply.Result.GetProperty("origin_ip").GetString()));
        Assert.Equal(["2001:db8::1"], (await app.Tables.RowsAsync(zone)).Keys);
    }

    private sealed class PublishedApp(TableStorage storage, PublishedFolder published) : RunningApp(storage)
    {
        protected override string? Folder => published.Folder;
    }
}
