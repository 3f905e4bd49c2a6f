using System.Text.Json;
using BenchmarkDotNet.Attributes;
using OriginCloudRegions.Api.Contract;
using OriginCloudRegions.Api.Mappings;
using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Catalogue;

namespace OriginCloudRegions.Benchmarks.Micro;

/// <summary>From the bytes of a body to the request that it makes.</summary>
public class ValidationBenchmarks
{
    private static readonly byte[] Body = """{"origin_ip":"192.0.2.1","region":"us-east-1","vendor":"aws"}"""u8.ToArray();

    private readonly MappingRequestReader reader = new(new ContractSchemas(new ContractDocument()), RegionCatalogue.Load());
    private readonly OriginAddress path = OriginAddress.TryParse("192.0.2.1", out var address)
        ? address
        : throw new InvalidOperationException();

    [Benchmark(Baseline = true, Description = "parse alone")]
    public JsonValueKind Parse()
    {
        using var json = JsonDocument.Parse(Body);
        return json.RootElement.ValueKind;
    }

    [Benchmark(Description = "parse, schema, address, catalogue")]
    public bool Validate()
    {
        using var json = JsonDocument.Parse(Body);
        return reader.Read(json.RootElement, path, out _) is null;
    }
}
