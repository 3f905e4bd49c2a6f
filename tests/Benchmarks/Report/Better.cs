namespace OriginCloudRegions.Benchmarks.Report;

internal enum Better
{
    Higher,
    Lower,
}
