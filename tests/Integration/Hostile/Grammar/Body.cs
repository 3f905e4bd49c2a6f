namespace OriginCloudRegions.Integration.Hostile.Grammar;

/// <summary>A body with its media type, and the expected error.</summary>
/// <param name="Puts">The mappings of a valid body of puts.</param>
/// <param name="Deletes">The canonical addresses of a valid body of deletes; null for an invalid address.</param>
internal sealed record Body(
    byte[] Bytes,
    string? MediaType,
    Expected? Error,
    IReadOnlyList<Mapping>? Puts = null,
    IReadOnlyList<string?>? Deletes = null)
{
    public static readonly Body None = new([], null, null);
}
