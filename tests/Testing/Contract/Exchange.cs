namespace OriginCloudRegions.Testing.Contract;

/// <summary>A request and its answer.</summary>
/// <param name="Path">Includes the base path, excludes the query.</param>
/// <param name="Headers">The answer's headers. Names are case-insensitive.</param>
public sealed record Exchange(
    string Method,
    string Path,
    string RequestBody,
    int Status,
    IReadOnlyDictionary<string, string> Headers,
    string Body);
