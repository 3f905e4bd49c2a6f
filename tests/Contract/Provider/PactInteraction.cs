using System.Text.Json.Nodes;
using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Contract.ProviderSide;

/// <param name="File">The path of the pact file.</param>
/// <param name="Description">Unique among the interactions of the consumer.</param>
/// <param name="States">The provider states, in order.</param>
/// <param name="Headers">The first value of each request header.</param>
internal sealed record PactInteraction(
    string File, string Consumer, string Description, string[] States, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>Returns the interactions of all committed pact files.</summary>
    public static IEnumerable<PactInteraction> ReadAll() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "contracts", "pacts"), "*.json")
            .Order(StringComparer.Ordinal)
            .SelectMany(ReadFile);

    public static IEnumerable<PactInteraction> ReadFile(string file)
    {
        var pact = JsonNode.Parse(System.IO.File.ReadAllText(file))!;
        var consumer = (string)pact["consumer"]!["name"]!;
        return pact["interactions"]!.AsArray().Select(interaction => Read(file, consumer, interaction!));
    }

    private static PactInteraction Read(string file, string consumer, JsonNode interaction) => new(
        file,
        consumer,
        (string)interaction["description"]!,
        [.. (interaction["providerStates"]?.AsArray() ?? []).Select(state => (string)state!["name"]!)],
        (interaction["request"]!["headers"]?.AsObject() ?? [])
            .ToDictionary(header => header.Key, header => First(header.Value!)));

    private static string First(JsonNode header) => (string)(header is JsonArray values ? values[0]! : header)!;
}
