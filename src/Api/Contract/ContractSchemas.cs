using System.Text.Json;
using NJsonSchema;
using NJsonSchema.Validation;

namespace OriginCloudRegions.Api.Contract;

/// <summary>Reads the schemas by hand, because NJsonSchema's reader needs reflection, which native AOT lacks.</summary>
internal sealed class ContractSchemas
{
    private const string ReferencePrefix = "#/components/schemas/";

    private static readonly JsonSchemaValidator Validator = new();

    private readonly JsonElement schemas;
    private readonly JsonSchema mappingRequest;

    public ContractSchemas(ContractDocument document)
    {
        using var json = JsonDocument.Parse(document.Utf8);
        schemas = json.RootElement.GetProperty("components").GetProperty("schemas").Clone();
        mappingRequest = Read(schemas.GetProperty("OriginCloudRegionRequest"));
    }

    /// <summary>Returns the violations in undefined order.</summary>
    public IReadOnlyList<SchemaFailure> FailuresOf(JsonElement mapping) =>
    [
        .. Validator.Validate(JsonTokens.Of(mapping), mappingRequest)
            .Select(error => new SchemaFailure(error.Property, error.Kind)),
    ];

    private JsonSchema Read(JsonElement source)
    {
        if (source.TryGetProperty("$ref", out var reference))
        {
            return Read(schemas.GetProperty(reference.GetString()![ReferencePrefix.Length..]));
        }

        var schema = new JsonSchema();
        foreach (var member in source.EnumerateObject())
        {
            Apply(member, schema);
        }

        return schema;
    }

    private void Apply(JsonProperty member, JsonSchema schema)
    {
        switch (member.Name)
        {
            case "type":
                schema.Type = TypeOf(member.Value);
                break;
            case "enum":
                foreach (var value in member.Value.EnumerateArray())
                {
                    schema.Enumeration.Add(value.GetString());
                }

                break;
            case "minLength":
                schema.MinLength = member.Value.GetInt32();
                break;
            case "maxLength":
                schema.MaxLength = member.Value.GetInt32();
                break;
            case "pattern":
                schema.Pattern = member.Value.GetString();
                break;
            case "properties":
                foreach (var property in member.Value.EnumerateObject())
                {
                    schema.Properties.Add(property.Name, ReadProperty(property.Value));
                }

                break;
            case "required":
                foreach (var name in member.Value.EnumerateArray())
                {
                    schema.RequiredProperties.Add(name.GetString()!);
                }

                break;
            case "description" or "examples" or "format":
                break;
            case "anyOf" when member.Value.EnumerateArray().All(IsOnlyFormat):
                break;
            default:
                throw new NotSupportedException($"The request schema keyword \"{member.Name}\" is not supported.");
        }
    }

    // Ignores formats, which serve code generators. OriginAddress decides whether an address is valid.
    private static bool IsOnlyFormat(JsonElement alternative) =>
        alternative.EnumerateObject().All(member => member.Name is "title" or "type" or "format");

    private JsonSchemaProperty ReadProperty(JsonElement source) => new() { Reference = Read(source) };

    private static JsonObjectType TypeOf(JsonElement type) => type.GetString() switch
    {
        "array" => JsonObjectType.Array,
        "boolean" => JsonObjectType.Boolean,
        "integer" => JsonObjectType.Integer,
        "number" => JsonObjectType.Number,
        "object" => JsonObjectType.Object,
        "string" => JsonObjectType.String,
        var other => throw new NotSupportedException($"The request schema type \"{other}\" is not supported."),
    };
}
