using System.Text.Json;
using System.Text.Json.Nodes;
using OriginCloudRegions.Integration.Fixtures;
using OriginCloudRegions.Local.Tools;
using OriginCloudRegions.Testing.App;
using OriginCloudRegions.Testing.Http;

namespace OriginCloudRegions.Integration.Catalogue;

public sealed class SupportedRegionsTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task The_Answer_Is_The_Catalogue_Without_Its_Places_And_Holds_The_Published_Excerpt()
    {
        var reply = await app.Api.SendAsync(HttpMethod.Get, Api.MappingPath(Api.NewZone(), "supported_regions"));

        Assert.Equal((200, 0), (reply.Status, reply.TableCalls));
        Assert.Equal(Expected().ToJsonString(), reply.Body);
        foreach (var vendor in JsonDocument.Parse(Example.Text("supported-regions-excerpt-200.json")).RootElement
            .GetProperty("result").GetProperty("vendors").EnumerateObject())
        {
            var given = reply.Result.GetProperty("vendors").GetProperty(vendor.Name).EnumerateArray().Select(region => region.GetRawText());
            Assert.All(vendor.Value.EnumerateArray(), region => Assert.Contains(Minified(region), given));
        }
    }

    private static string Minified(JsonElement region) => JsonSerializer.Serialize(region);

    private static JsonObject Expected()
    {
        var vendors = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "contracts", "supported-regions.json")))!["vendors"]!;
        foreach (var region in vendors.AsObject().SelectMany(vendor => vendor.Value!.AsArray()))
        {
            region!.AsObject().Remove("location");
        }

        return new JsonObject
        {
            ["errors"] = new JsonArray(),
            ["messages"] = new JsonArray(),
            ["result"] = new JsonObject { ["obtained_codes"] = true, ["vendors"] = vendors.DeepClone() },
            ["success"] = true,
        };
    }
}
