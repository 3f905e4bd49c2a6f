using System.Text.Json.Nodes;

namespace OriginCloudRegions.Integration.Catalogue;

public sealed class SupportedRegionsTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task GetSupportedRegions_ReturnsCatalogueWithoutLocationsAndCallsNoStorage()
    {
        var reply = await app.Api.SendAsync(HttpMethod.Get, Api.MappingPath(Api.NewZone(), "supported_regions"));

        Assert.Equal((200, 0), (reply.Status, reply.TableCalls));
        Assert.Equal(Expected().ToJsonString(), reply.Body);
    }

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
