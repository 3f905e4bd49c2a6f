using System.Text.Json;
using System.Text.Json.Nodes;
using OriginCloudRegions.Testing.Contract;

namespace OriginCloudRegions.Contract.Document;

/// <summary>Compares the error codes of two contracts, because <c>redocly diff</c> ignores examples.</summary>
public sealed class ErrorCodesTests
{
    [Fact]
    public void Contract_HasEachErrorCodeOfTheLastRelease() =>
        Assert.Empty(Codes(OpenApi.Read(DocumentFiles.Released)).Except(Codes(OpenApi.Read(DocumentFiles.Current))));

    [Fact]
    public void Comparison_WhenAnErrorCodeIsRemoved_FindsTheCode()
    {
        var document = JsonNode.Parse(File.ReadAllText(DocumentFiles.Current))!;
        document["components"]!["examples"]!["MappingNotFound"]!["value"]!["errors"]![0]!["code"] = 1143;

        Assert.Contains(
            "get /zones/{zone_id}/origin/cloud_regions/{origin_ip}, 404: 1142",
            Codes(OpenApi.Read(DocumentFiles.Current)).Except(Codes(OpenApi.Parse(document.ToJsonString()))));
    }

    private static IEnumerable<string> Codes(OpenApi document) =>
        from path in document.Paths
        from operation in path.Value.EnumerateObject()
        where operation.Value.ValueKind == JsonValueKind.Object && operation.Value.TryGetProperty("responses", out _)
        from answer in operation.Value.GetProperty("responses").EnumerateObject()
        from example in Examples(document, document.Follow(answer.Value))
        where example.TryGetProperty("success", out var success) && !success.GetBoolean()
        select $"{operation.Name} {path.Name}, {answer.Name}: {DocumentedError.Of(example).Code}";

    private static IEnumerable<JsonElement> Examples(OpenApi document, JsonElement answer) =>
        document.Find(answer, "content") is { } content
        && content.TryGetProperty("application/json", out var json)
        && json.TryGetProperty("examples", out var examples)
            ? examples.EnumerateObject().Select(example => document.Follow(example.Value).GetProperty("value"))
            : [];
}
