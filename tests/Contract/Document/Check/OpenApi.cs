using System.Text.Json;
using NJsonSchema;

namespace OriginCloudRegions.Contract.Document;

/// <summary>An OpenAPI document, with its references followed.</summary>
internal sealed class OpenApi
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

    /// <summary>The member, behind a reference where it is one; null where there is none.</summary>
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

    /// <summary>What a schema of the document says against a JSON text, as sentences.</summary>
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

    /// <summary>A document of its own, with the schemas where NJsonSchema looks for what references name.</summary>
    private string Standalone(string schema) =>
        $$"""{"definitions":{{root.GetProperty("components").GetProperty("schemas").GetRawText()}},"allOf":[{{schema}}]}"""
        .Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal);
}
