using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Contract.Consumers.CloudflareTypeScript;

/// <summary>The npm package <c>cloudflare</c>, called by call.mjs.</summary>
internal static class OfficialClient
{
    public static readonly IReadOnlyDictionary<string, string> Token = TokenOf(Documented.Token);

    public static readonly IReadOnlyDictionary<string, string> Key =
        new Dictionary<string, string> { ["OCR_EMAIL"] = Documented.Email, ["OCR_KEY"] = Documented.Key };

    private static readonly string Script =
        Path.Combine("tests", "Contract", "Consumers", "CloudflareTypeScript", "call.mjs");

    public static IReadOnlyDictionary<string, string> TokenOf(string token) =>
        new Dictionary<string, string> { ["OCR_TOKEN"] = token };

    /// <summary>With this credential this call gives the caller this JSON.</summary>
    public static Func<Uri, Task> Gives(
        string expected, IReadOnlyDictionary<string, string> credential, string method, params object[] arguments) =>
        async server =>
        {
            var actual = await CallAsync(server, credential, method, arguments);
            Assert.Equal(Indented(expected), Indented(actual));
        };

    public static Func<Uri, Task> Gives(string expected, string method, params object[] arguments) =>
        Gives(expected, Token, method, arguments);

    /// <summary>This call ends with the client's own type of error, which knows the answer's status and code.</summary>
    public static Func<Uri, Task> Throws(
        string type, Refusal refusal, IReadOnlyDictionary<string, string> credential, string method, params object[] arguments) =>
        Gives(
            JsonSerializer.Serialize(new { type, status = refusal.Status, code = refusal.Code, message = refusal.Message }),
            credential,
            method,
            arguments);

    public static Func<Uri, Task> Throws(string type, Refusal refusal, string method, params object[] arguments) =>
        Throws(type, refusal, Token, method, arguments);

    private static async Task<string> CallAsync(
        Uri server, IReadOnlyDictionary<string, string> credential, string method, object[] arguments)
    {
        var environment = new Dictionary<string, string>(MachineEnvironment.Read().Concat(credential))
        {
            ["OCR_BASE_URL"] = new Uri(server, "client/v4").ToString(),
        };
        var lines = new ConcurrentQueue<string>();
        await using var node = ChildProcess.Start(
            Node.Executable, [Script, method, JsonSerializer.Serialize(arguments)], Repository.Root, environment, lines.Enqueue);
        var code = await node.Exited;
        var output = string.Join('\n', lines);
        return code == 0 ? output : throw new InvalidOperationException($"{Script} {method} failed:\n{output}");
    }

    // The engine's mock server orders the members of an object by name, so that the order says nothing of the client.
    private static string Indented(string json) => Ordered(JsonNode.Parse(json))!.ToString();

    private static JsonNode? Ordered(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members
            .OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => KeyValuePair.Create(member.Key, Ordered(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Ordered)]),
        _ => node?.DeepClone(),
    };
}
