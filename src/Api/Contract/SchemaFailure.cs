using NJsonSchema.Validation;

namespace OriginCloudRegions.Api.Contract;

/// <param name="Member">The top-level member; null when the whole value has the wrong type.</param>
internal readonly record struct SchemaFailure(string? Member, ValidationErrorKind Kind)
{
    /// <summary>A JSON Pointer (RFC 6901). The contract's member names need no escaping.</summary>
    public string Pointer => Member is null ? "" : $"/{Member}";
}
