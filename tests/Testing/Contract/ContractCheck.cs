using System.Text.Json;

namespace OriginCloudRegions.Testing.Contract;

/// <summary>Compares requests and answers with a contract document.</summary>
public sealed class ContractCheck(OpenApi contract)
{
    private const string BasePath = "/client/v4/";

    private static readonly HashSet<string> OfTransport = new(StringComparer.OrdinalIgnoreCase)
    {
        "Connection", "Content-Length", "Content-Type", "Date", "Keep-Alive", "Transfer-Encoding",
    };

    /// <summary>The check against <c>contracts/openapi.json</c>.</summary>
    public static ContractCheck Current { get; } = new(OpenApi.Read(DocumentFiles.Current));

    /// <summary>Returns each difference from the document as a sentence.</summary>
    public IReadOnlyList<string> Violations(Exchange exchange)
    {
        if (!exchange.Path.StartsWith(BasePath, StringComparison.OrdinalIgnoreCase))
        {
            return [];
        }

        var name = $"{exchange.Method} {exchange.Path} answered {exchange.Status}";
        return [.. Check(exchange).Select(violation => $"{name}: {violation}")];
    }

    private IEnumerable<string> Check(Exchange exchange)
    {
        if (PathOf(exchange.Path) is not { } path)
        {
            return exchange.Status == 404 ? [] : ["the contract has no such path, so the answer should be 404"];
        }

        if (contract.Find(path, exchange.Method.ToLowerInvariant()) is not { } operation)
        {
            // Every operation of a path documents 405, so the first one serves for a missing method.
            operation = path.EnumerateObject().First().Value;
            if (exchange.Status != 405)
            {
                return ["the path has no such method, so the answer should be 405"];
            }
        }

        return contract.Find(operation.GetProperty("responses"), $"{exchange.Status}") is { } response
            ? [.. CheckHeaders(exchange, response), .. CheckBody(exchange, response), .. CheckRequest(exchange, operation)]
            : ["the operation does not describe this status"];
    }

    private IEnumerable<string> CheckHeaders(Exchange exchange, JsonElement response)
    {
        var described = contract.Find(response, "headers")?.EnumerateObject().ToDictionary(
            header => header.Name, header => contract.Follow(header.Value), StringComparer.OrdinalIgnoreCase) ?? [];
        foreach (var name in exchange.Headers.Keys.Where(name => !described.ContainsKey(name) && !OfTransport.Contains(name)))
        {
            yield return $"the header {name} is not described";
        }

        foreach (var (name, header) in described)
        {
            if (!exchange.Headers.TryGetValue(name, out var value))
            {
                if (contract.Find(header, "required")?.GetBoolean() == true)
                {
                    yield return $"the header {name} is missing";
                }

                continue;
            }

            var schema = header.GetProperty("schema");
            var json = schema.GetProperty("type").GetString() == "integer" ? value : JsonSerializer.Serialize(value);
            foreach (var error in contract.ErrorsOf(schema, json))
            {
                yield return $"the header {name}, \"{value}\", is not as described: {error}";
            }
        }
    }

    private IEnumerable<string> CheckBody(Exchange exchange, JsonElement response)
    {
        if (exchange.Method == "HEAD" || contract.Find(response, "content") is not { } content)
        {
            return exchange.Body.Length == 0 ? [] : ["no body is described"];
        }

        var type = (exchange.Headers.GetValueOrDefault("Content-Type") ?? "").Split(';')[0];
        if (contract.Find(content, type) is not { } media)
        {
            return [$"the media type \"{type}\" is not described"];
        }

        if (type != "application/json")
        {
            return [];
        }

        return exchange.Status < 400
            ? contract.ErrorsOf(media.GetProperty("schema"), exchange.Body)
            : [.. contract.ErrorsOf(media.GetProperty("schema"), exchange.Body), .. CheckError(exchange.Body, media)];
    }

    /// <summary>The document lists every possible error as an example with its code and message.</summary>
    private IEnumerable<string> CheckError(string body, JsonElement media)
    {
        var given = DocumentedError.Of(JsonDocument.Parse(body).RootElement);
        var described = media.GetProperty("examples").EnumerateObject()
            .Select(example => DocumentedError.Of(contract.Follow(example.Value).GetProperty("value")));
        return described.Any(error => error.Describes(given)) ? [] : [$"{given} is not among the errors that are described"];
    }

    /// <summary>An accepted body must be valid. A batch may contain invalid items, each refused separately.</summary>
    private IEnumerable<string> CheckRequest(Exchange exchange, JsonElement operation)
    {
        if (exchange.Status != 200 || contract.Find(operation, "requestBody") is not { } body)
        {
            return [];
        }

        var schema = contract.Follow(body.GetProperty("content").GetProperty("application/json").GetProperty("schema"));
        return schema.GetProperty("type").GetString() == "array"
            ? JsonDocument.Parse(exchange.RequestBody).RootElement.GetArrayLength() <= schema.GetProperty("maxItems").GetInt32()
                ? [] : ["a batch with more items than described was accepted"]
            : contract.ErrorsOf(schema, exchange.RequestBody).Select(error => $"a body that is not as described was accepted: {error}");
    }

    /// <summary>Returns the path item. A literal path takes precedence over a path with a parameter.</summary>
    private JsonElement? PathOf(string path)
    {
        var given = path[(BasePath.Length - 1)..].TrimEnd('/').Split('/');
        return contract.Paths
            .Where(candidate => Matches(candidate.Name.Split('/'), given))
            .OrderBy(candidate => candidate.Name.EndsWith('}'))
            .Select(candidate => (JsonElement?)candidate.Value)
            .FirstOrDefault();
    }

    private static bool Matches(string[] template, string[] given) =>
        template.Length == given.Length
        && template.Zip(given)
            .All(pair => pair.First.StartsWith('{') || pair.First.Equals(pair.Second, StringComparison.OrdinalIgnoreCase));
}
