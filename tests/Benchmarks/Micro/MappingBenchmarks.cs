using System.Text.Json;
using BenchmarkDotNet.Attributes;
using OriginCloudRegions.Api.Contract;
using OriginCloudRegions.Api.Http;
using OriginCloudRegions.Api.Mappings;
using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Catalogue;
using OriginCloudRegions.Core.Mappings;

namespace OriginCloudRegions.Benchmarks.Micro;

/// <summary>From the bytes of a body to its request, and from a mapping to the bytes of its envelope.</summary>
public class MappingBenchmarks
{
    private static readonly byte[] Body =
        """{"origin_ip":"192.0.2.1","region":"us-east-1","vendor":"aws"}"""u8.ToArray();

    private static readonly OriginAddress Address =
        OriginAddress.TryParse("192.0.2.1", out var address) ? address : throw new InvalidOperationException();

    private readonly MappingRequestReader reader =
        new(new ContractSchemas(new ContractDocument()), RegionCatalogue.Load());

    private readonly OriginMapping mapping =
        new(Address, "aws", "us-east-1", new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    [Benchmark(Description = "Validation: parse alone")]
    public JsonValueKind Parse()
    {
        using var json = JsonDocument.Parse(Body);
        return json.RootElement.ValueKind;
    }

    [Benchmark(Description = "Validation: parse, schema, address, catalogue")]
    public bool Validate()
    {
        using var json = JsonDocument.Parse(Body);
        return reader.Read(json.RootElement, Address, out _) is null;
    }

    [Benchmark(Description = "Envelope: the bytes alone")]
    public object Bytes() => ApiAnswer.Of(MappingBody.Of(mapping), MappingsJson.Wire.EnvelopeMappingBody);

    [Benchmark(Description = "Envelope: with the tag")]
    public object Answer() => MappingAnswer.Of(mapping);
}
