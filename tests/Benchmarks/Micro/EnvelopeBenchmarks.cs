using BenchmarkDotNet.Attributes;
using OriginCloudRegions.Api.Http;
using OriginCloudRegions.Api.Mappings;
using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Mappings;

namespace OriginCloudRegions.Benchmarks.Micro;

/// <summary>From a mapping to the bytes of its envelope.</summary>
public class EnvelopeBenchmarks
{
    private readonly OriginMapping mapping = new(
        OriginAddress.TryParse("192.0.2.1", out var address) ? address : throw new InvalidOperationException(),
        "aws",
        "us-east-1",
        new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    [Benchmark(Baseline = true, Description = "the bytes alone")]
    public object Bytes() => ApiAnswer.Of(MappingBody.Of(mapping), MappingsJson.Wire.EnvelopeMappingBody);

    [Benchmark(Description = "with the tag")]
    public object Answer() => MappingAnswer.Of(mapping);
}
