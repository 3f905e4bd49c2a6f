using System.Text.Json;
using OriginCloudRegions.Integration.Hostile.Grammar;
using OriginCloudRegions.Testing.Contract;
using OriginCloudRegions.Testing.Http;

namespace OriginCloudRegions.Integration.Hostile;

/// <summary>Rules that every answer must follow.</summary>
internal static class AnswerRules
{
    private static readonly string[] Members = ["errors", "messages", "result", "success"];
    private static readonly string[] MembersOfList = ["errors", "messages", "result", "result_info", "success"];

    /// <summary>Returns the broken rules of an answer, as sentences.</summary>
    public static IEnumerable<string> Violations(HostileRequest request, RawAnswer answer)
    {
        if (request.MayBeMalformed && IsBareRefusal(answer))
        {
            yield break;
        }

        if (answer.Status >= 500)
        {
            yield return $"it is a {answer.Status}";
        }

        if (answer.Headers.GetValueOrDefault("X-Request-Id") is not { Length: >= 1 and <= 64 } id
            || (request.Id is { } sent && sent != id))
        {
            yield return "it does not have the request's id";
        }

        if (!request.IsHead && answer.Status != 304)
        {
            foreach (var violation in OfEnvelope(answer))
            {
                yield return violation;
            }
        }

        if (request.Path is { } path && Meant(path))
        {
            // The grammar describes the request, so a valid body replaces it here.
            var body = path.EndsWith("/batch", StringComparison.Ordinal) ? "[]" : Api.MappingJson("192.0.2.1");
            foreach (var violation in ContractCheck.Current.Violations(
                new Exchange(request.Method, $"/client/v4{path}", body, answer.Status, answer.Headers, answer.Body)))
            {
                yield return violation;
            }
        }

        if (request.Expected is { } expected
            && (answer.Status != expected.Status || (!request.IsHead && answer.Code != expected.Code)))
        {
            yield return $"the table of errors says {expected.Status} {expected.Code}";
        }
    }

    /// <summary>The native server's own answer to malformed HTTP, after which it closes the connection.</summary>
    private static bool IsBareRefusal(RawAnswer answer) =>
        answer is { Status: 400 or 405 or 408 or 414 or 431 or 505, Body: "", IsClosing: true }
        && !answer.Headers.ContainsKey("X-Request-Id");

    private static IEnumerable<string> OfEnvelope(RawAnswer answer)
    {
        if (answer.Headers.GetValueOrDefault("Content-Type") != "application/json" || answer.Body.Length == 0)
        {
            return ["it is no JSON"];
        }

        using var json = JsonDocument.Parse(answer.Body);
        var names = json.RootElement.EnumerateObject().Select(member => member.Name).ToArray();
        var isWhole = names.SequenceEqual(Members) || names.SequenceEqual(MembersOfList);
        return isWhole && json.RootElement.GetProperty("success").GetBoolean() == (answer.Status == 200) ? [] : ["it is no envelope"];
    }

    /// <summary>Whether the document's look at a path, segment by segment, sees what the server sees.</summary>
    private static bool Meant(string path) => path.Split('/')[1..].All(segment => segment.Length > 0 && segment is not ("." or ".."));
}
