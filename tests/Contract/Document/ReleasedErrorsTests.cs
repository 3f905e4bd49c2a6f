using System.Text.Json;
using System.Text.Json.Nodes;
using OriginCloudRegions.Testing.Contract;

namespace OriginCloudRegions.Contract.Document;

/// <summary>Compares the errors of two contracts, because <c>redocly diff</c> ignores examples.</summary>
public sealed class ReleasedErrorsTests
{
    [Fact]
    public void Contract_HasEachErrorOfTheLastReleaseWithItsMessage() =>
        Assert.Empty(Errors(OpenApi.Read(DocumentFiles.Released)).Except(Errors(OpenApi.Read(DocumentFiles.Current))));

    [Theory]
    [InlineData("code", "1143")]
    [InlineData("message", "\"Not here.\"")]
    public void ComparisonOfErrors_WhenCodeOrMessageChanges_FindsTheReleasedError(string member, string value)
    {
        var document = JsonNode.Parse(File.ReadAllText(DocumentFiles.Current))!;
        document["components"]!["examples"]!["MappingNotFound"]!["value"]!["errors"]![0]![member] = JsonNode.Parse(value);

        Assert.Contains(
            "get /zones/{zone_id}/origin/cloud_regions/{origin_ip}, 404: 1142 Unable to retrieve origin_public_cloud_region setting value. The zone setting does not exist.",
            Errors(OpenApi.Read(DocumentFiles.Current)).Except(Errors(OpenApi.Parse(document.ToJsonString()))));
    }

    private static IEnumerable<string> Errors(OpenApi document) =>
        from path in document.Paths
        from operation in path.Value.EnumerateObject()
        where operation.Value.ValueKind == JsonValueKind.Object && operation.Value.TryGetProperty("responses", out _)
        from answer in operation.Value.GetProperty("responses").EnumerateObject()
        from example in Examples(document, document.Follow(answer.Value))
        where example.TryGetProperty("success", out var success) && !success.GetBoolean()
        let error = DocumentedError.Of(example)
        select $"{operation.Name} {path.Name}, {answer.Name}: {error.Code} {error.Message}";

    private static IEnumerable<JsonElement> Examples(OpenApi document, JsonElement answer) =>
        document.Find(answer, "content") is { } content
        && content.TryGetProperty("application/json", out var json)
        && json.TryGetProperty("examples", out var examples)
            ? examples.EnumerateObject().Select(example => document.Follow(example.Value).GetProperty("value"))
            : [];
}
