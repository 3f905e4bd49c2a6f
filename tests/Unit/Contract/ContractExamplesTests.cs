using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OriginCloudRegions.Unit.Contract;

public sealed class ContractExamplesTests
{
    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonNode Document = JsonNode.Parse(RepositoryFiles.Read("contracts", "openapi.json"))!;

    public static TheoryData<string> Published =>
        [.. RepositoryFiles.Under("contracts/examples", ".json").Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Published))]
    public void PublishedExample_IsInTheContract(string file) => Assert.Contains(
        RepositoryFiles.Read("contracts", "examples", file),
        Document["components"]!["examples"]!.AsObject()
            .Select(example => $"{example.Value!["value"]!.ToJsonString(Layout)}\n"));

    [Fact]
    public void EachBodyInTheContract_HasAnExample()
    {
        var bodies = Contents(Document["paths"]!).Concat(Contents(Document["components"]!["responses"]!)).ToList();

        Assert.NotEmpty(bodies);
        Assert.All(bodies, body => Assert.True(body.Media["examples"] is JsonObject { Count: > 0 }, body.Path));
    }

    private static IEnumerable<(string Path, JsonNode Media)> Contents(JsonNode node) => node switch
    {
        JsonObject members => members.SelectMany(member => member switch
        {
            { Key: "content", Value: JsonObject content } => content.Select(media => (media.Value!.GetPath(), media.Value!)),
            { Value: { } value } => Contents(value),
            _ => [],
        }),
        JsonArray items => items.SelectMany(item => Contents(item!)),
        _ => [],
    };
}
