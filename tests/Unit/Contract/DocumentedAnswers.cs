using System.Text.Json.Nodes;

namespace OriginCloudRegions.Unit.Contract;

/// <summary>The answers that the contract document describes for an operation.</summary>
internal static class DocumentedAnswers
{
    private static readonly JsonNode Document = JsonNode.Parse(RepositoryFiles.Read("contracts", "openapi.json"))!;

    public static IEnumerable<int> Statuses(string route, string method) =>
        Responses(route, method).Select(response => int.Parse(response.Key, null));

    /// <summary>Returns each error as <c>status code message</c>, followed by code and message of its cause.</summary>
    public static IEnumerable<string> Errors(string route, string method) =>
        from response in Responses(route, method)
        where response.Key[0] is '4' or '5'
        from example in Follow(response.Value!)["content"]!["application/json"]!["examples"]!.AsObject()
        let error = Follow(example.Value!)["value"]!["errors"]![0]!
        let cause = error["error_chain"]?[0]
        select $"{response.Key} {error["code"]} {error["message"]} {cause?["code"]} {cause?["message"]}";

    private static JsonObject Responses(string route, string method) =>
        Document["paths"]![$"/{route}"]![method.ToLowerInvariant()]!["responses"]!.AsObject();

    private static JsonNode Follow(JsonNode node) => node["$ref"] is { } reference
        ? ((string)reference!).Split('/').Skip(1).Aggregate(Document, (parent, name) => parent[name]!)
        : node;
}
