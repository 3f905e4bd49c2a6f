using OriginCloudRegions.Integration.Hostile.Grammar;
using OriginCloudRegions.Testing.Contract;

namespace OriginCloudRegions.Integration.Hostile;

internal static class AnswerRules
{
    private static readonly string[] Members = ["errors", "messages", "result", "success"];
    private static readonly string[] MembersOfList = ["errors", "messages", "result", "result_info", "success"];

    /// <summary>Returns the rules that an answer breaks, as sentences.</summary>
    public static IReadOnlyList<string> Violations(HostileRequest request, RawAnswer answer)
    {
        if (request.MayBeMalformed && IsBareRefusal(answer))
        {
            return [];
        }

        var found = new List<string>();
        if (answer.Status >= 500)
        {
            found.Add($"it is a {answer.Status}");
        }

        if (answer.Headers.GetValueOrDefault("X-Request-Id") is not { Length: >= 1 and <= 64 } id
            || (request.Id is { } sent && sent != id))
        {
            found.Add("it does not have the request's id");
        }

        if (!request.IsHead && answer.Status != 304)
        {
            found.AddRange(OfEnvelope(answer));
        }

        if (request.Path is { } path && Meant(path))
        {
            // The grammar decides whether the body is valid, so the check gets a valid body.
            var body = path.EndsWith("/batch", StringComparison.Ordinal) ? "[]" : Api.MappingJson("192.0.2.1");
            found.AddRange(ContractCheck.Current.Violations(
                new Exchange(request.Method, $"/client/v4{path}", body, answer.Status, answer.Headers, answer.Body)));
        }

        if (request.Expected is { } expected
            && (answer.Status != expected.Status || (!request.IsHead && answer.Code != expected.Code)))
        {
            found.Add($"the table of errors says {expected.Status} {expected.Code}");
        }

        return found;
    }

    /// <summary>Returns true for the native server's own answer to malformed HTTP.</summary>
    private static bool IsBareRefusal(RawAnswer answer) =>
        answer is { Status: 400 or 405 or 408 or 414 or 431 or 505, Body: "", IsClosing: true }
        && !answer.Headers.ContainsKey("X-Request-Id");

    private static IEnumerable<string> OfEnvelope(RawAnswer answer)
    {
        if (answer.Headers.GetValueOrDefault("Content-Type") != "application/json" || answer.Body.Length == 0)
        {
            return ["it is not JSON"];
        }

        using var json = JsonDocument.Parse(answer.Body);
        var names = json.RootElement.EnumerateObject().Select(member => member.Name).ToArray();
        var isWhole = names.SequenceEqual(Members) || names.SequenceEqual(MembersOfList);
        return isWhole && json.RootElement.GetProperty("success").GetBoolean() == (answer.Status == 200) ? [] : ["it is not an envelope"];
    }

    /// <summary>Returns false for a path that the server normalizes before it looks for the operation.</summary>
    private static bool Meant(string path) => path.Split('/')[1..].All(segment => segment.Length > 0 && segment is not ("." or ".."));
}
