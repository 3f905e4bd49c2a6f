namespace OriginCloudRegions.Integration.Hostile.Grammar;

/// <summary>A body, the type claimed for it, and what is wrong with the two.</summary>
/// <param name="Puts">The mappings it asks for, where it is good.</param>
/// <param name="Deletes">The addresses it names, canonical, null for one that is none; where it is good.</param>
internal sealed record Body(
    byte[] Bytes,
    string? MediaType,
    Expected? Error,
    IReadOnlyList<Mapping>? Puts = null,
    IReadOnlyList<string?>? Deletes = null)
{
    public static readonly Body None = new([], null, null);
}
