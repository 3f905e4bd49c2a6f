namespace OriginCloudRegions.Benchmarks.Report;

internal sealed record Figure(string Name, string Value);
