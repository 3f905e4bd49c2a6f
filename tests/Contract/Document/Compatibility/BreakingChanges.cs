using System.Text.Json;
using OriginCloudRegions.Testing.Contract;

namespace OriginCloudRegions.Contract.Document.Compatibility;

/// <summary>
/// What would break callers that were written for the released contract: an operation, an answer or an error code that is
/// gone, a request that may say less, an answer that may say more. A status or an error code that is new breaks nobody: callers
/// have to expect those.
/// </summary>
internal sealed class BreakingChanges(OpenApi released, OpenApi current)
{
    public IEnumerable<string> Find() =>
        from path in released.Paths
        from operation in path.Value.EnumerateObject()
        from change in OfOperation(path.Name, operation)
        select change;

    private IEnumerable<string> OfOperation(string path, JsonProperty operation)
    {
        var name = $"{operation.Name.ToUpperInvariant()} {path}";
        var kept = current.Paths.Where(candidate => candidate.Name == path)
            .Select(candidate => current.Find(candidate.Value, operation.Name))
            .FirstOrDefault();
        return kept is { } now
            ? [.. OfParameters(name, operation.Value, now), .. OfBody(name, operation.Value, now), .. OfAnswers(name, operation.Value, now)]
            : [$"{name} was removed"];
    }

    private IEnumerable<string> OfParameters(string name, JsonElement before, JsonElement now)
    {
        var known = Parameters(released, before).ToDictionary(parameter => parameter.GetProperty("name").GetString()!);
        foreach (var gone in known.Keys.Except(Parameters(current, now).Select(parameter => parameter.GetProperty("name").GetString()!)))
        {
            yield return $"{name} no longer takes the parameter {gone}";
        }

        foreach (var parameter in Parameters(current, now))
        {
            var title = parameter.GetProperty("name").GetString()!;
            var isKnown = known.TryGetValue(title, out var old);
            if (IsRequired(parameter) && !(isKnown && IsRequired(old)))
            {
                yield return $"{name} now requires the parameter {title}";
            }

            if (!isKnown)
            {
                continue;
            }

            foreach (var narrowed in new SchemaNarrowing(released, current)
                .Between(old.GetProperty("schema"), parameter.GetProperty("schema"), $"{name}: the parameter {title}"))
            {
                yield return narrowed;
            }
        }
    }

    private IEnumerable<string> OfBody(string name, JsonElement before, JsonElement now)
    {
        var (old, asked) = (released.Find(before, "requestBody"), current.Find(now, "requestBody"));
        if (asked is null)
        {
            return [];
        }

        return old is null
            ? [$"{name} now takes a body"]
            : new SchemaNarrowing(released, current).Between(SchemaOf(old.Value), SchemaOf(asked.Value), $"{name}: the body");
    }

    private IEnumerable<string> OfAnswers(string name, JsonElement before, JsonElement now)
    {
        var answers = now.GetProperty("responses");
        foreach (var answer in before.GetProperty("responses").EnumerateObject())
        {
            if (current.Find(answers, answer.Name) is not { } kept)
            {
                yield return $"{name} no longer answers {answer.Name}";
                continue;
            }

            var old = released.Follow(answer.Value);
            foreach (var change in OfHeaders(old, kept).Concat(OfCodes(old, kept)).Concat(OfContent(old, kept)))
            {
                yield return $"{name}, {answer.Name}: {change}";
            }
        }
    }

    private IEnumerable<string> OfHeaders(JsonElement old, JsonElement kept) =>
        Names(released, old, "headers").Except(Names(current, kept, "headers")).Select(header => $"the header {header} was removed");

    private IEnumerable<string> OfCodes(JsonElement old, JsonElement kept) =>
        Codes(released, old).Except(Codes(current, kept)).Select(code => $"the error code {code} was removed");

    /// <summary>The other way round: what is given now must be what was promised then.</summary>
    private IEnumerable<string> OfContent(JsonElement old, JsonElement kept) =>
        old.TryGetProperty("content", out _) && kept.TryGetProperty("content", out _)
            ? new SchemaNarrowing(current, released).Between(SchemaOf(kept), SchemaOf(old), "against the promise, the answer")
            : [];

    private static JsonElement SchemaOf(JsonElement message) =>
        message.GetProperty("content").GetProperty("application/json").GetProperty("schema");

    private static bool IsRequired(JsonElement parameter) =>
        parameter.TryGetProperty("required", out var required) && required.GetBoolean();

    private static IEnumerable<JsonElement> Parameters(OpenApi document, JsonElement operation) =>
        operation.TryGetProperty("parameters", out var parameters) ? parameters.EnumerateArray().Select(document.Follow) : [];

    private static IEnumerable<string> Names(OpenApi document, JsonElement message, string member) =>
        document.Find(message, member)?.EnumerateObject().Select(entry => entry.Name) ?? [];

    private static IEnumerable<int> Codes(OpenApi document, JsonElement message) =>
        document.Find(message, "content") is { } content
        && content.GetProperty("application/json").TryGetProperty("examples", out var examples)
            ? examples.EnumerateObject().Select(example => document.Follow(example.Value).GetProperty("value"))
                .Where(value => value.TryGetProperty("success", out var success) && !success.GetBoolean())
                .Select(value => DocumentedError.Of(value).Code)
                .Distinct()
            : [];
}
