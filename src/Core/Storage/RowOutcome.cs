using Azure;

namespace OriginCloudRegions.Core.Storage;

/// <param name="Result">What became of a change to a row.</param>
/// <param name="ETag">The row's, where the change was applied and left one.</param>
internal readonly record struct RowOutcome(RowResult Result, ETag ETag = default);
