using System.Text.Json;
using NJsonSchema;

namespace OriginCloudRegions.Testing.Contract;

/// <summary>An OpenAPI document that resolves its own references.</summary>
public sealed class OpenApi
{
    private readonly JsonElement root;
    private readonly Dictionary<string, JsonSchema> schemas = [];

    private OpenApi(JsonElement root) => this.root = root;

    public static OpenApi Read(string file) => Parse(File.ReadAllText(file));

    public static OpenApi Parse(string text)
    {
        using var json = JsonDocument.Parse(text);
        return new OpenApi(json.RootElement.Clone());
    }

    public IEnumerable<JsonProperty> Paths => root.GetProperty("paths").EnumerateObject();

    /// <summary>Returns a member with its reference resolved, or null if the member is missing.</summary>
    public JsonElement? Find(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var found) ? Follow(found) : null;

    public JsonElement Follow(JsonElement element)
    {
        while (element.ValueKind == JsonValueKind.Object && element.TryGetProperty("$ref", out var reference))
        {
            element = reference.GetString()!.Split('/').Skip(1).Aggregate(root, (parent, name) => parent.GetProperty(name));
        }

        return element;
    }

    /// <summary>Validates a JSON text against a schema of the document and returns each error as a sentence.</summary>
    public IEnumerable<string> ErrorsOf(JsonElement schema, string json)
    {
        lock (schemas)
        {
            var text = schema.GetRawText();
            if (!schemas.TryGetValue(text, out var validator))
            {
                validator = JsonSchema.FromJsonAsync(Standalone(text)).GetAwaiter().GetResult();
                schemas.Add(text, validator);
            }

            return [.. validator.Validate(json).Select(error => $"{error.Kind} at {error.Path}")];
        }
    }

    /// <summary>Returns the schema as a document, with references as NJsonSchema resolves them.</summary>
    private string Standalone(string schema) =>
        $$"""{"definitions":{{root.GetProperty("components").GetProperty("schemas").GetRawText()}},"allOf":[{{schema}}]}"""
        .Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal);
}
