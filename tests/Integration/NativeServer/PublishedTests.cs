using OriginCloudRegions.Local.Host;
using OriginCloudRegions.Testing.App;
using OriginCloudRegions.Testing.Http;
using OriginCloudRegions.Testing.Storage;

namespace OriginCloudRegions.Integration.NativeServer;

/// <summary>The published folder, started by what its <c>host.json</c> says and reached by its <c>function.json</c> routes.</summary>
public sealed class PublishedTests(PublishedNative published, TableStorage storage) : IClassFixture<PublishedNative>
{
    [Fact]
    public void Every_Function_Lies_Beside_The_Executable()
    {
        var app = FunctionApp.Read(published.Folder);

        Assert.Equal(published.Folder, Path.GetDirectoryName(app.Executable));
        Assert.Equal("client/v4", app.RoutePrefix);
        Assert.Equal(
            Directory.EnumerateDirectories(Path.Combine(Local.Tools.Repository.Root, "src", "Native", "functions"))
                .Select(Path.GetFileName)
                .Order(StringComparer.OrdinalIgnoreCase),
            app.Functions.Select(function => function.Name));
    }

    [Fact]
    public async Task A_Put_Through_The_Host_Is_Stored()
    {
        await using var app = new RunningPublishedApp(storage, published);
        await app.InitializeAsync();
        var zone = Api.NewZone();

        var reply = await app.Api.SendAsync(
            HttpMethod.Put, Api.MappingPath(zone, "2001%3ADB8%3A0%3A%3A1"), Api.MappingJson("2001:db8::1"));

        Assert.Equal((200, "2001:db8::1"), (reply.Status, reply.Result.GetProperty("origin_ip").GetString()));
        Assert.Equal(["2001:db8::1"], (await app.Tables.RowsAsync(zone)).Keys);
    }

    private sealed class RunningPublishedApp(TableStorage storage, PublishedNative published) : RunningApp(storage)
    {
        protected override string? Folder => published.Folder;
    }
}
