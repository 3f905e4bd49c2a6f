namespace OriginCloudRegions.Contract.Document;

/// <summary>A request and its answer, as they went over the wire.</summary>
/// <param name="Path">With the base path, without the query.</param>
/// <param name="Headers">Of the answer; names without regard to case.</param>
internal sealed record Exchange(
    string Method,
    string Path,
    string RequestBody,
    int Status,
    IReadOnlyDictionary<string, string> Headers,
    string Body);
