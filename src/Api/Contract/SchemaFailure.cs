using NJsonSchema.Validation;

namespace OriginCloudRegions.Api.Contract;

/// <summary>What a schema refuses.</summary>
/// <param name="Member">The member at the top level; null where the whole is not of the schema's type.</param>
/// <param name="Kind">Why.</param>
internal readonly record struct SchemaFailure(string? Member, ValidationErrorKind Kind)
{
    /// <summary>RFC 6901. The contract's member names hold nothing that a pointer would have to escape.</summary>
    public string Pointer => Member is null ? "" : $"/{Member}";
}
