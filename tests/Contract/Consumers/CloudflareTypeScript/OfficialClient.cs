using System.Text.Json;
using System.Text.Json.Nodes;
using OriginCloudRegions.Contract.PactNet.Native;
using OriginCloudRegions.Local.Tools;
using OriginCloudRegions.Testing.Programs;

namespace OriginCloudRegions.Contract.Consumers.CloudflareTypeScript;

/// <summary>The npm package <c>cloudflare</c>, called by call.mjs.</summary>
internal static class OfficialClient
{
    private static readonly string Script =
        Path.Combine("tests", "Contract", "Consumers", "CloudflareTypeScript", "call.mjs");

    /// <summary>Asserts that a call returns the exchange's result, or throws the error of its refusal.</summary>
    public static async Task AssertCallAsync(Uri server, Exchange exchange, string method, object[] arguments)
    {
        var settings = new Dictionary<string, string> { ["OCR_BASE_URL"] = new Uri(server, "client/v4").ToString() };
        if (exchange.Token is { } token)
        {
            settings["OCR_TOKEN"] = token;
        }
        else
        {
            settings["OCR_EMAIL"] = Documented.Email;
            settings["OCR_KEY"] = Documented.Key;
        }

        var run = await Command.RunAsync(
            Node.Executable, [Script, method, JsonSerializer.Serialize(arguments)], Repository.Root, settings);
        Assert.True(run.ExitCode == 0, $"{Script} {method} failed:\n{run.Text}");
        Assert.Equal(
            Plain(JsonNode.Parse(Engine.Json(Expected(exchange))))!.ToString(),
            Plain(JsonNode.Parse(string.Join('\n', run.Output)))!.ToString());
    }

    private static object Expected(Exchange exchange) => exchange switch
    {
        { Refusal: { } refusal } =>
            new { type = TypeOf(refusal), status = refusal.Status, code = refusal.Code, message = refusal.Message },
        { ResultInfo: { } info } => new { result = exchange.Result, result_info = info },
        _ => exchange.Result!,
    };

    private static string TypeOf(Refusal refusal) => (int)refusal.Status switch
    {
        400 => "BadRequestError",
        403 => "PermissionDeniedError",
        404 => "NotFoundError",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal)),
    };

    /// <summary>Replaces matchers by their examples, and sorts members as the engine's mock server does.</summary>
    private static JsonNode? Plain(JsonNode? node) => node switch
    {
        JsonObject matcher when matcher.ContainsKey("pact:matcher:type") => Plain(matcher["value"]),
        JsonObject members => new JsonObject(members
            .OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => KeyValuePair.Create(member.Key, Plain(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Plain)]),
        _ => node?.DeepClone(),
    };
}
