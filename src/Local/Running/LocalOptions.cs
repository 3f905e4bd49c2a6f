using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Local.Running;

/// <param name="Port">0 takes a free port.</param>
/// <param name="Data">The directory that keeps the data.</param>
internal sealed record LocalOptions(int Port, string Data, Head Head);
