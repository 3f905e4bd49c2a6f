using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Local.Running;

/// <param name="Port">0 means a free port.</param>
/// <param name="RateLimit">The most requests of a credential in five minutes; null for no limit.</param>
internal sealed record LocalOptions(int Port, string Data, Head Head, int? RateLimit);
