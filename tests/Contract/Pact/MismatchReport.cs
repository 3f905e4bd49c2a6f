using System.Text.Json;

namespace OriginCloudRegions.Contract.PactNet;

/// <summary>Says in lines of text what the engine says in JSON: how a consumer's requests differ from its pact.</summary>
internal static class MismatchReport
{
    /// <returns>Null where they do not.</returns>
    public static string? Of(string mismatches)
    {
        using var document = JsonDocument.Parse(mismatches);
        var requests = document.RootElement.EnumerateArray()
            .Where(request => !LastRequest.Is(Text(request, "method")))
            .Select(Request)
            .ToArray();
        return requests is [] ? null : string.Join('\n', requests.Prepend("The consumer does not keep to its pact."));
    }

    private static string Request(JsonElement request) => (Text(request, "type"), Line(request)) switch
    {
        ("missing-request", var line) => $"{line} was not sent.",
        ("request-not-found", var line) => $"{line} is not in the pact: {request.GetProperty("request")}",
        (_, var line) when request.TryGetProperty("mismatches", out var differences) =>
            string.Join("\n  ", differences.EnumerateArray().Select(Difference).Prepend($"{line} differs from the pact:")),
        _ => request.GetRawText(),
    };

    private static string Line(JsonElement request) => $"{Text(request, "method")} {Text(request, "path")}";

    private static string Difference(JsonElement difference) =>
        Text(difference, "mismatch") is not { } text ? difference.GetRawText()
        : Text(difference, "path") is { } path ? $"{path}: {text}"
        : text;

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.GetString() : null;
}
