using System.Text.RegularExpressions;
using OriginCloudRegions.Testing.App;
using OriginCloudRegions.Testing.Http;
using OriginCloudRegions.Testing.Storage;

namespace OriginCloudRegions.Integration.Pages;

public sealed partial class ConsoleTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Theory]
    [InlineData("console")]
    [InlineData("console/")]
    public async Task Console_NeedsNoCredential_AndNoStorageCall(string path)
    {
        var page = await GetAsync(path);

        Assert.Equal((200, 0), (page.Status, page.TableCalls));
        Assert.Contains("""<div id="console">""", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Assets_ArriveCompressedAsTheCallerAccepts()
    {
        var name = Script().Match((await GetAsync("console")).Body).Groups[1].Value;

        var plain = await GetAsync($"console/assets/{name}");
        var packed = await GetAsync($"console/assets/{name}", request => request.Headers.Add("Accept-Encoding", "gzip, br"));

        Assert.Equal("text/javascript; charset=utf-8", plain.Headers["Content-Type"]);
        Assert.False(plain.Headers.ContainsKey("Content-Encoding"));
        Assert.Equal("br", packed.Headers["Content-Encoding"]);
        Assert.InRange(packed.Body.Length, 1, plain.Body.Length / 2);
    }

    [Fact]
    public async Task UnknownAsset_IsRefusedAsAnyUnknownPath() =>
        (await GetAsync("console/assets/missing.js")).IsRefusal(
            404, 7003, "Could not route to /console/assets/missing.js, perhaps your object identifier is invalid?");

    private Task<Reply> GetAsync(string path, Action<HttpRequestMessage>? change = null) => app.Api.SendAsync(
        HttpMethod.Get,
        path,
        change: request =>
        {
            request.Headers.Authorization = null;
            change?.Invoke(request);
        });

    [GeneratedRegex("""src="/client/v4/console/assets/([^"]+\.js)""")]
    private static partial Regex Script();

    public sealed class Off(OffApp app) : IClassFixture<OffApp>
    {
        [Fact]
        public async Task Console_IsNotFound() => (await app.Api.SendAsync(HttpMethod.Get, "console")).IsRefusal(
            404, 7003, "Could not route to /console, perhaps your object identifier is invalid?");
    }

    public sealed class OffApp(TableStorage storage) : RunningApp(storage, new() { ["Console__Enabled"] = "false" });
}
